using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Conventions;

/// <summary>Phrases de la fiche d'une convention.</summary>
public static class MotsConvention
{
    /// <summary>Ce qu'il faut savoir de la signature d'une partie, sous son état.</summary>
    public static IEnumerable<string> Mentions(ConventionDetailDto c, PartieDto partie)
    {
        ArgumentNullException.ThrowIfNull(c);
        ArgumentNullException.ThrowIfNull(partie);
        var donnees = partie.Signataires.Count(s => s.SigneLe is not null);
        if (!partie.EstSignee && donnees > 0)
        {
            yield return $"{Formats.Accorder(donnees, "signataire")} sur {Formats.Nombre(partie.Signataires.Count)} a signé";
        }
        if (partie.Signataires.Any(s => s.SurPapier))
        {
            yield return "Sur papier, exemplaire numérisé déposé";
        }
        if (partie.DeliberationReference is { } reference)
        {
            yield return $"Délibération n° {reference}, exécutoire le {Formats.Date(partie.DeliberationExecutoireLe)}";
        }
        else if (partie.DoitDeliberer && c.Statut < ConventionStatut.Signee)
        {
            yield return "Délibération à enregistrer avant de signer";
        }
        if (partie.EngagementRepublicainLe is { } atteste)
        {
            yield return $"Contrat d’engagement républicain attesté le {Formats.Date(atteste)}";
        }
        if (partie is { ASonTour: true, EstSignee: false })
        {
            yield return $"Demandé le {Formats.Date(HeureDeParis.Jour(c.Depuis))}";
        }
    }

    /// <summary>« mairies », « bailleurs sociaux ».</summary>
    public static string Pluriel(TypeOrganisation type, int nombre) => nombre < 2 ? type.Libelle().ToLowerInvariant() : type switch
    {
        TypeOrganisation.BailleurSocial => "bailleurs sociaux",
        TypeOrganisation.BailleurPrive => "bailleurs privés",
        TypeOrganisation.AssociationLocale => "associations locales",
        TypeOrganisation.Departement => "départements",
        TypeOrganisation.Mecene => "mécènes",
        TypeOrganisation.Mairie => "mairies",
        _ => "associations",
    };

    /// <summary>À quoi sert chaque type, pour qui le choisit.</summary>
    public static string Explication(this TypeConvention type) => type switch
    {
        TypeConvention.Adhesion => "La commune rejoint « Villes solidaires » : engagements de chacun, sans subvention obligatoire.",
        TypeConvention.ObjectifsSubvention => "Une aide contre des objectifs. Obligatoire au-delà de 23 000 € par an, quatre ans au plus.",
        TypeConvention.Prestation => "Un achat de service : les règles des subventions ne s’y appliquent pas, celles de la commande publique oui.",
        TypeConvention.AbattementTfpb => "Un bailleur finance des actions dans un quartier prioritaire en contrepartie de l’abattement de taxe foncière.",
        _ => "Un département, ses communes et des bailleurs signent un même texte ; les communes peuvent être des dizaines.",
    };

    /// <summary>« 2 commentaires, résolus le 29 avril 2026 » ; nul s'il n'y en a pas de résolu.</summary>
    public static string? Resolus(IReadOnlyList<FilDto> fils)
    {
        var resolus = fils.Where(f => f.ResoluLe is not null).ToList();
        return resolus.Count == 0 ? null
            : $"{Formats.Accorder(resolus.Sum(f => f.Commentaires.Count), "commentaire")}, résolu{(resolus.Sum(f => f.Commentaires.Count) > 1 ? "s" : "")} le {Formats.Date(HeureDeParis.Jour(resolus.Max(f => f.ResoluLe!.Value)))}";
    }

    /// <summary>La même phrase, capitale en tête.</summary>
    public static string Phrase(string texte)
    {
        ArgumentException.ThrowIfNullOrEmpty(texte);
        return char.ToUpperInvariant(texte[0]) + texte[1..];
    }

    /// <summary>« LR » pour Lise Roux.</summary>
    public static string Initiales(string nom)
    {
        ArgumentNullException.ThrowIfNull(nom);
        return string.Concat(nom.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(m => char.IsLetter(m[0])).Take(2).Select(m => char.ToUpperInvariant(m[0])));
    }
}
