using VillesSolidaires.Conventions;
using static VillesSolidaires.Demonstration.OrganisationsDemonstration;

namespace VillesSolidaires.Demonstration;

/// <summary>La Mayenne : le cadre départemental et ses avenants, les conventions de Laval et du bailleur de démonstration.</summary>
internal static class ConventionsMayenne
{
    /// <summary>Communes du cadre à sa signature ; les autres sont entrées par l'avenant n° 1.</summary>
    private const int CommunesDOrigine = 34;

    public static async Task ComposerAsync(AtelierConventions atelier, CancellationToken ct)
    {
        await CadreAsync(atelier, ct);
        await LavalAsync(atelier, ct);
        await AbattementLavalAsync(atelier, ct);
        await PresenceAsync(atelier, ct);
        await ReserveAsync(atelier, ct);
    }

    private static async Task CadreAsync(AtelierConventions atelier, CancellationToken ct)
    {
        var premiere = atelier.Aujourdhui.Year - 2;
        var (debut, fin) = (new DateOnly(premiere, 1, 15), new DateOnly(premiere + 2, 12, 31));
        var le = debut.AddDays(-75);
        var communes = atelier.CommunesDeMayenne;
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.CadreDepartemental, $"Cadre départemental Mayenne {Formats.Annee(premiere)}", new TerritoireConvention(Mayenne, "Mayenne", Mayenne), (debut, fin), le,
            [[Departement], [.. communes.Take(CommunesDOrigine).Select(c => c.Mairie)], [.. BailleursDeMayenne], [Association]], ct);
        Promettre(dossier, atelier, le);
        dossier.Financer(
            le, Departement, 15_000, "Cohésion sociale et autonomie",
            (premiere, new DateOnly(premiere, 4, 30), "À la signature"),
            (premiere + 1, new DateOnly(premiere + 1, 4, 30), "Appel de fonds"),
            (premiere + 2, new DateOnly(premiere + 2, 4, 30), "Appel de fonds"));
        await dossier.MenerAuBoutAsync(Departement, le.AddDays(1), ct);
        for (var i = 0; i < 3 && dossier.Aide.Versements[i].Echeance.AddDays(40) < atelier.Aujourdhui; i++)
        {
            dossier.Appeler(i, dossier.Aide.Versements[i].Echeance.AddDays(6));
            dossier.Verser(i, dossier.Aide.Versements[i].Echeance.AddDays(40));
        }
        var avenant = await PremierAvenantAsync(atelier, dossier, communes.Skip(CommunesDOrigine).Select(c => c.Mairie).ToList(), ct);
        dossier.RendreCompte(premiere, new DateOnly(premiere + 1, 6, 12));
        dossier.TenirCeQuiEstEchu(atelier.Aujourdhui);
        await SecondAvenantAsync(atelier, dossier, avenant.Convention.Fin, ct);
    }

    /// <summary>Deux communes entrent, la durée est portée à quatre ans.</summary>
    private static async Task<DossierConvention> PremierAvenantAsync(AtelierConventions atelier, DossierConvention cadre, IReadOnlyList<Guid> entrantes, CancellationToken ct)
    {
        var le = cadre.Convention.Debut.AddDays(270);
        var fin = cadre.Convention.Debut.AddYears(4).AddDays(-1);
        var avenant = await atelier.OuvrirAvenantAsync(cadre, cadre.Convention.Objet, fin, le, ct);
        avenant.FaireEntrer(le, [entrantes], premierRang: 2);
        avenant.Reecrire(
            1, t => t + "\n\nL’avenant n° 1 y fait entrer deux communes et prolonge la convention.", le.AddDays(1));
        avenant.Promettre(le.AddDays(1), entrantes.Select(e => new Promesse(e, "Désigner un coordinateur", fin.AddYears(-2))).ToList());
        avenant.Relire(Departement, le.AddDays(6));
        avenant.Proposer(le.AddDays(20));
        await avenant.SignerToutesAsync(le.AddDays(24), ParcoursConvention.ParRang, ct);
        return avenant;
    }

    /// <summary>En relecture au Département : un article de plus sur les épisodes de chaleur.</summary>
    private static async Task SecondAvenantAsync(AtelierConventions atelier, DossierConvention cadre, DateOnly fin, CancellationToken ct)
    {
        var avenant = await atelier.OuvrirAvenantAsync(cadre, cadre.Convention.Objet, fin, atelier.Dans(-24), ct);
        avenant.Convention.Redaction.AjouterClause(
            NatureClause.Article, "Épisodes de chaleur",
            "De juin à septembre, chaque commune désigne une personne joignable le week-end.\n\nÀ la première vigilance orange, les relais volontaires visitent les "
                + "personnes qui l’ont demandé et signalent à la commune celles qu’ils n’ont pas pu joindre.",
            avenant.Chronologie.Acte(atelier.Dans(-22)));
        avenant.Reecrire(5, t => t + "\n\nIls tiennent une salle rafraîchie ouverte aux locataires pendant les vigilances orange et rouge.", atelier.Dans(-22));
        avenant.Relire(Departement, atelier.Dans(-16));
        avenant.Commenter(5, Departement, "Les bailleurs ont-ils tous une salle climatisée ?", atelier.Dans(-10));
    }

    /// <summary>En vigueur : un versement en retard, un compte rendu attendu.</summary>
    private static async Task LavalAsync(AtelierConventions atelier, CancellationToken ct)
    {
        var commune = atelier.CommunesDeMayenne[0];
        var (premiere, mairie) = (atelier.Aujourdhui.Year - 2, commune.Mairie);
        var debut = new DateOnly(premiere, 1, 1);
        var le = debut.AddDays(-60);
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.ObjectifsSubvention, $"Objectifs et subvention {Formats.Annee(premiere)}-{Formats.Annee(premiere + 3)}, {commune.Nom}",
            commune.Territoire, (debut, new DateOnly(premiere + 3, 12, 31)), le, [[mairie], [Association], [BailleurDuCompte]], ct);
        dossier.PromettreLOrdinaire(mairie, le);
        dossier.Promettre(le, new Promesse(BailleurDuCompte, "Ouvrir des résidences aux animations", debut.AddYears(1), 6, "résidences"));
        // Échue depuis cent jours : le délai de soixante jours est passé, quel que soit le jour du semis.
        var enRetard = atelier.Dans(-100);
        dossier.Financer(
            le, mairie, 24_500, "Vie des quartiers",
            (premiere, new DateOnly(premiere, 5, 31), "À la signature"),
            (premiere + 1, new DateOnly(premiere + 1, 5, 31), $"Compte rendu financier {Formats.Annee(premiere)} reçu"),
            (enRetard.Year, enRetard, "Appel de fonds"),
            (premiere + 3, new DateOnly(premiere + 3, 5, 31), $"Compte rendu financier {Formats.Annee(premiere + 2)} reçu"));
        await dossier.MenerAuBoutAsync(mairie, le.AddDays(1), ct);
        dossier.Verser(0, new DateOnly(premiere, 7, 8));
        dossier.TenirCeQuiEstEchu(atelier.Aujourdhui);
    }

    /// <summary>À signer par le bailleur de démonstration, dont c'est le tour.</summary>
    private static async Task AbattementLavalAsync(AtelierConventions atelier, CancellationToken ct)
    {
        var (annee, commune) = (atelier.Aujourdhui.Year + 1, atelier.CommunesDeMayenne[0]);
        var le = atelier.Dans(-9 - ParcoursConvention.Preparation);
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.AbattementTfpb, $"Abattement TFPB {Formats.Annee(annee)}, quartiers prioritaires de {commune.Nom}", commune.Territoire,
            (new DateOnly(annee, 1, 1), new DateOnly(annee + 1, 12, 31)), le, [[BailleurDuCompte], [commune.Mairie], [Association]], ct);
        dossier.Promettre(
            le,
            new Promesse(BailleurDuCompte, "Ouvrir des halls et des locaux communs", new DateOnly(annee, 6, 30), 7, "résidences"),
            new Promesse(Association, "Former des voisins relais", new DateOnly(annee, 10, 15), 15, "relais"),
            new Promesse(commune.Mairie, "Relayer les animations", new DateOnly(annee, 12, 15)));
        dossier.MenerALaSignature(BailleurDuCompte, le);
        dossier.Relancer(atelier.Dans(-2), automatique: true);
    }

    /// <summary>En vigueur avec le bailleur de démonstration, expire sous six mois, un engagement en retard.</summary>
    private static async Task PresenceAsync(AtelierConventions atelier, CancellationToken ct)
    {
        var commune = atelier.CommunesDeMayenne[1];
        var debut = atelier.Dans(-215);
        var le = debut.AddDays(-ParcoursConvention.Entier);
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.AbattementTfpb, $"Animation des résidences et accueil des nouveaux locataires, {commune.Nom}", commune.Territoire,
            (debut, debut.AddYears(1).AddDays(-1)), le, [[commune.Mairie], [BailleurDuCompte], [Association]], ct);
        dossier.Promettre(
            le,
            new Promesse(BailleurDuCompte, "Accueillir des nouveaux locataires avec leurs voisins", atelier.Dans(-12), 30, "locataires"),
            new Promesse(Association, "Former des voisins relais", atelier.Dans(60), 10, "relais"));
        await dossier.MenerAuBoutAsync(commune.Mairie, le, ct);
        dossier.Avancer(0, 18, atelier.Dans(-20));
    }

    /// <summary>Signée par la mairie et l'association, le bailleur de démonstration signe en dernier.</summary>
    private static async Task ReserveAsync(AtelierConventions atelier, CancellationToken ct)
    {
        var commune = atelier.CommunesDeMayenne[4];
        var le = atelier.Dans(-5 - ParcoursConvention.Preparation - 6);
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.Prestation, $"Porte-à-porte avant l’hiver dans les résidences {commune.Complement}", commune.Territoire,
            (atelier.Dans(15), atelier.Dans(135)), le, [[commune.Mairie], [Association], [BailleurDuCompte]], ct);
        dossier.Promettre(le, new Promesse(Association, "Visiter des logements", atelier.Dans(110), 240, "logements"));
        var proposeLe = dossier.MenerALaSignature(commune.Mairie, le);
        await dossier.SignerAsync(commune.Mairie, proposeLe.AddDays(3), ct);
        await dossier.SignerAsync(Association, proposeLe.AddDays(6), ct);
    }

    private static void Promettre(DossierConvention dossier, AtelierConventions atelier, DateOnly le)
    {
        var (debut, fin) = (dossier.Convention.Debut, dossier.Convention.Fin);
        dossier.Promettre(
            le,
            new Promesse(Departement, "Réunir le comité de suivi deux fois par an", debut.AddDays(330)),
            new Promesse(Departement, "Mobiliser les équipes de l’autonomie pendant les canicules", debut.AddDays(240)),
            new Promesse(Association, "Former des coordinateurs", debut.AddDays(300), 34, "coordinateurs"),
            new Promesse(Association, "Remettre le rapport d’impact départemental", fin.AddDays(-20)));
        dossier.Promettre(le, atelier.CommunesDeMayenne.Take(CommunesDOrigine).Select(c => new Promesse(c.Mairie, "Désigner un coordinateur", debut.AddDays(120))).ToList());
        dossier.Promettre(le, BailleursDeMayenne.Select(b => new Promesse(b, "Ouvrir des résidences aux animations", fin.AddDays(-60), 4, "résidences")).ToList());
    }
}
