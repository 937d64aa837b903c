using VillesSolidaires.Conventions;
using static VillesSolidaires.Demonstration.OrganisationsDemonstration;

namespace VillesSolidaires.Demonstration;

/// <summary>Marseille : la convention d'objectifs en cours de signature et celle qu'elle renouvelle, l'adhésion, une prestation, un abattement.</summary>
internal static class ConventionsMarseille
{
    private static readonly Guid Ville = Mairie("13055");
    private static readonly Guid Rade = Bailleur(LogisDeLaRade);
    private static readonly Guid Calanques = Bailleur(HabitatDesCalanques);

    public static async Task ComposerAsync(AtelierConventions atelier, CancellationToken ct)
    {
        var precedente = await ObjectifsPrecedentsAsync(atelier, ct);
        await ObjectifsAsync(atelier, precedente, ct);
        await AdhesionAsync(atelier, ct);
        await PrestationAsync(atelier, ct);
        await AbattementAsync(atelier, ct);
    }

    /// <summary>Trois ans achevés : versements faits, dernier compte rendu attendu.</summary>
    private static async Task<DossierConvention> ObjectifsPrecedentsAsync(AtelierConventions atelier, CancellationToken ct)
    {
        var premiere = Debut(atelier).Year - 3;
        var debut = new DateOnly(premiere, 1, 1);
        var le = debut.AddDays(-70);
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.ObjectifsSubvention, $"Objectifs et subvention {Formats.Annee(premiere)}-{Formats.Annee(premiere + 2)}, Marseille",
            atelier.Commune("13055").Territoire, (debut, new DateOnly(premiere + 2, 12, 31)), le, [[Ville], [Association], [Rade], [Calanques]], ct);
        Promettre(dossier, premiere, le);
        dossier.Financer(
            le, Ville, 28_000, "Soutien aux solidarités de voisinage",
            (premiere, new DateOnly(premiere, 3, 31), "À la signature"),
            (premiere + 1, new DateOnly(premiere + 1, 9, 30), $"Compte rendu financier {Formats.Annee(premiere)} reçu"),
            (premiere + 2, new DateOnly(premiere + 2, 9, 30), $"Compte rendu financier {Formats.Annee(premiere + 1)} reçu"));
        await dossier.MenerAuBoutAsync(Ville, le.AddDays(1), ct);
        for (var i = 0; i < 3; i++)
        {
            if (i > 0)
            {
                dossier.RendreCompte(premiere + i - 1, new DateOnly(premiere + i, 5, 20));
            }
            dossier.Verser(i, dossier.Aide.Versements[i].Echeance.AddDays(34));
        }
        for (var i = 0; i < dossier.Convention.Engagements.Count - 2; i++)
        {
            dossier.Tenir(i, dossier.Convention.Engagements[i].Echeance.AddDays(-8), "Rapport d’activité");
        }
        return dossier;
    }

    /// <summary>Deux parties ont signé, un bailleur doit signer, l'autre attend son tour.</summary>
    private static async Task ObjectifsAsync(AtelierConventions atelier, DossierConvention precedente, CancellationToken ct)
    {
        var debut = Debut(atelier);
        var dossier = await atelier.RenouvelerAsync(precedente, atelier.Dans(-100), ct);
        var redaction = dossier.Convention.Redaction;
        redaction.Recadrer(
            $"Objectifs et subvention {Formats.Annee(debut.Year)}-{Formats.Annee(debut.Year + 2)}, Marseille", debut, new DateOnly(debut.Year + 2, 12, 31),
            dossier.Chronologie.Acte(atelier.Dans(-99)));
        var premier = dossier.Aide.Versements[0];
        var usuelle = new DateOnly(debut.Year, 9, 30);
        redaction.Financements.ModifierVersement(
            dossier.Aide.Id, premier.Id,
            new NouveauVersement(debut.Year, usuelle > debut ? usuelle : debut.AddDays(30), "À la signature", 28_000),
            dossier.Chronologie.Acte(atelier.Dans(-99)));
        // La convention précédente disait ses propres années : le texte renouvelé dit les siennes.
        foreach (var clause in dossier.Convention.Clauses.Where(c => c.Nature == NatureClause.Article).ToList())
        {
            var texte = clause.Texte.Replace(precedente.Convention.Objet, dossier.Convention.Objet, StringComparison.Ordinal)
                .Replace(Formats.Periode(precedente.Convention.Debut, precedente.Convention.Fin), Formats.Periode(debut, dossier.Convention.Fin), StringComparison.Ordinal);
            redaction.ModifierClause(clause.Id, clause.Titre, texte, clause.Revision, dossier.Chronologie.Acte(atelier.Dans(-98)));
        }
        dossier.Attester(atelier.Dans(-95));
        dossier.Relire(Ville, atelier.Dans(-92));
        dossier.Commenter(
            4, Ville, "Nos services demandent que le second versement suive la remise du compte rendu financier.", atelier.Dans(-84),
            $"C’est écrit à l’article et à l’échéancier : le versement de {Formats.Annee(debut.Year + 1)} suit le compte rendu {Formats.Annee(debut.Year)}.", atelier.Dans(-82));
        dossier.Corriger(Ville, "Préciser les heures de mise à disposition des locaux.", atelier.Dans(-80));
        dossier.Reecrire(3, t => t.Replace("douze heures par mois et par quartier", "seize heures par mois et par quartier", StringComparison.Ordinal), atelier.Dans(-74));
        dossier.Relire(Ville, atelier.Dans(-73));
        dossier.Commenter(
            5, Calanques, "Dix jours suffisent-ils pour prévenir nos gardiens pendant l’été ?", atelier.Dans(-66),
            "Oui, vos équipes de proximité l’ont confirmé ; le délai reste de dix jours.", atelier.Dans(-60));
        dossier.Commenter(7, Rade, "Peut-on prévoir la réunion annuelle au deuxième trimestre ?", atelier.Dans(-59), "Elle se tient avant le 30 juin : l’article le dit.", atelier.Dans(-56));
        dossier.Proposer(atelier.Dans(-24));
        var reference = dossier.Deliberer(Ville, atelier.Dans(-17));
        dossier.Joindre(
            TypePiece.Deliberation, $"deliberation-{reference}.pdf", Ville, atelier.Dans(-17), $"Délibération n° {reference}",
            $"Séance du {Formats.Date(atelier.Dans(-27))}. Le conseil municipal, sur le rapport de son adjoint aux solidarités,",
            $"approuve la convention « {dossier.Convention.Objet} » annexée à la présente ;",
            $"attribue à l’association Voisins Solidaires une subvention de {Formats.Montant(dossier.Aide.Montant)} sur trois exercices ;",
            "autorise le maire, ou son représentant, à signer la convention et tout acte qui s’y rattache.",
            $"Publiée et transmise au représentant de l’État le {Formats.Date(atelier.Dans(-20))}.");
        dossier.Joindre(
            TypePiece.Autre, "residences-concernees.pdf", Rade, atelier.Dans(-16), "Résidences et locaux concernés",
            "Logis de la Rade (démonstration) : dix résidences du 14e arrondissement, trois locaux communs ouverts de 17 h à 20 h.",
            "Habitat des Calanques (démonstration) : huit résidences du 13e arrondissement, deux locaux communs ouverts le mercredi et le samedi.");
        await dossier.SignerAsync(Ville, atelier.Dans(-15), ct);
        await dossier.SignerAsync(Association, atelier.Dans(-8), ct);
        dossier.Relancer(atelier.Dans(-1), automatique: true);
    }

    private static async Task AdhesionAsync(AtelierConventions atelier, CancellationToken ct)
    {
        var debut = atelier.Dans(-310);
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.Adhesion, "Adhésion de Marseille au programme Villes solidaires", atelier.Commune("13055").Territoire, (debut, debut.AddYears(2).AddDays(-1)),
            debut.AddDays(-60), [[Ville], [Association]], ct);
        dossier.PromettreLOrdinaire(Ville, debut.AddDays(-59));
        await dossier.MenerAuBoutAsync(Ville, debut.AddDays(-58), ct);
        dossier.TenirCeQuiEstEchu(atelier.Aujourdhui);
    }

    /// <summary>Chez la mairie, pour relecture.</summary>
    private static async Task PrestationAsync(AtelierConventions atelier, CancellationToken ct)
    {
        var debut = atelier.Dans(50);
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.Prestation, "Tournées d’habitants relais sur les économies d’eau, 13e et 14e arrondissements", atelier.Commune("13055").Territoire,
            (debut, debut.AddMonths(9)), atelier.Dans(-20), [[Ville], [Association]], ct);
        dossier.Promettre(
            atelier.Dans(-20),
            new Promesse(Association, "Visiter des logements", debut.AddMonths(8), 1_200, "logements"),
            new Promesse(Association, "Remettre le compte rendu des tournées", debut.AddMonths(9)),
            new Promesse(Ville, "Afficher les tournées dans les halls", debut.AddDays(-10)));
        dossier.Relire(Ville, atelier.Dans(-11));
        dossier.Commenter(3, Ville, "Le prix comprend-il l’impression des affiches ?", atelier.Dans(-5));
        dossier.Relancer(atelier.Dans(-4), automatique: true);
    }

    /// <summary>À signer : la Ville d'abord.</summary>
    private static async Task AbattementAsync(AtelierConventions atelier, CancellationToken ct)
    {
        var annee = atelier.Aujourdhui.Year + 1;
        var le = atelier.Dans(-4 - ParcoursConvention.Preparation);
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.AbattementTfpb, $"Abattement TFPB {Formats.Annee(annee)}, résidences du nord de Marseille", atelier.Commune("13055").Territoire,
            (new DateOnly(annee, 1, 1), new DateOnly(annee, 12, 31)), le, [[Ville], [Rade], [Association]], ct);
        dossier.Promettre(
            le,
            new Promesse(Rade, "Ouvrir des résidences aux animations", new DateOnly(annee, 6, 30), 9, "résidences"),
            new Promesse(Association, "Former des voisins relais", new DateOnly(annee, 9, 30), 20, "relais"));
        dossier.MenerALaSignature(Ville, le);
        dossier.Deliberer(Ville, atelier.Dans(-2));
    }

    /// <summary>Premier jour du mois qui vient.</summary>
    private static DateOnly Debut(AtelierConventions atelier)
    {
        var aujourdhui = atelier.Aujourdhui;
        return new DateOnly(aujourdhui.Year, aujourdhui.Month, 1).AddMonths(1);
    }

    /// <summary>Douze engagements, quatre par an.</summary>
    private static void Promettre(DossierConvention dossier, int premiere, DateOnly le)
    {
        foreach (var annee in Enumerable.Range(premiere, 3))
        {
            dossier.Promettre(
                le,
                new Promesse(Ville, $"Publier le programme d’animations {Formats.Annee(annee)}", new DateOnly(annee, 12, 15)),
                new Promesse(Association, $"Former des relais de quartier en {Formats.Annee(annee)}", new DateOnly(annee, 12, 20), 40, "relais"),
                new Promesse(Rade, $"Ouvrir des résidences aux animations en {Formats.Annee(annee)}", new DateOnly(annee, 12, 31), 10, "résidences"),
                new Promesse(Calanques, $"Ouvrir des résidences aux animations en {Formats.Annee(annee)}", new DateOnly(annee, 12, 31), 8, "résidences"));
        }
    }
}
