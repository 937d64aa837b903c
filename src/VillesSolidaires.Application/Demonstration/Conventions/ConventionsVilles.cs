using VillesSolidaires.Conventions;
using static VillesSolidaires.Demonstration.OrganisationsDemonstration;

namespace VillesSolidaires.Demonstration;

/// <summary>Lyon, Bordeaux, Lille et Montpellier : une correction en cours, des subventions à jour ou en retard, une rupture, un renouvellement à préparer.</summary>
internal static class ConventionsVilles
{
    public static async Task ComposerAsync(AtelierConventions atelier, CancellationToken ct)
    {
        await LyonAsync(atelier, atelier.Commune("69123"), ct);
        await BordeauxAsync(atelier, atelier.Commune("33063"), ct);
        await LilleAsync(atelier, atelier.Commune("59350"), ct);
        await MontpellierAsync(atelier, atelier.Commune("34172"), ct);
    }

    /// <summary>Une convention d'objectifs en correction, un commentaire ouvert ; un abattement en vigueur.</summary>
    private static async Task LyonAsync(AtelierConventions atelier, CommunePartenaire lyon, CancellationToken ct)
    {
        var annee = atelier.Aujourdhui.Year + 1;
        var (le, debut) = (atelier.Dans(-38), new DateOnly(annee, 1, 1));
        var deuxRives = Bailleur(ResidencesDesDeuxRives);
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.ObjectifsSubvention, $"Objectifs et subvention {Formats.Annee(annee)}-{Formats.Annee(annee + 2)}, Lyon", lyon.Territoire,
            (debut, new DateOnly(annee + 2, 12, 31)), le, [[lyon.Mairie], [Association], [deuxRives]], ct);
        dossier.PromettreLOrdinaire(lyon.Mairie, le);
        dossier.Financer(le, lyon.Mairie, 19_000, null, [.. Enumerable.Range(annee, 3).Select(a => (a, new DateOnly(a, 6, 30), "Appel de fonds"))]);
        dossier.Relire(lyon.Mairie, atelier.Dans(-31));
        dossier.Commenter(4, lyon.Mairie, "Le calendrier des versements convient à la direction des finances.", atelier.Dans(-24), "Merci, nous le gardons.", atelier.Dans(-22));
        dossier.Commenter(7, deuxRives, "Peut-on prévoir la réunion au troisième trimestre ? Nos bilans sont arrêtés fin juin.", atelier.Dans(-8));
        dossier.Corriger(lyon.Mairie, "Répondre au commentaire du bailleur sur la réunion annuelle (article 7).", atelier.Dans(-6));

        var enVigueur = atelier.Dans(-250);
        var ouvert = enVigueur.AddDays(-ParcoursConvention.Entier);
        var abattement = await atelier.OuvrirAsync(
            TypeConvention.AbattementTfpb, "Abattement TFPB, pieds d’immeuble du 8e arrondissement de Lyon", lyon.Territoire,
            (enVigueur, enVigueur.AddYears(2).AddDays(-1)), ouvert, [[lyon.Mairie], [deuxRives], [Association]], ct);
        abattement.Promettre(
            ouvert,
            new Promesse(deuxRives, "Ouvrir des résidences aux animations", atelier.Dans(-40), 5, "résidences"),
            new Promesse(Association, "Former des voisins relais", atelier.Dans(120), 12, "relais"));
        await abattement.MenerAuBoutAsync(lyon.Mairie, ouvert, ct);
        abattement.Avancer(0, 3, atelier.Dans(-60));
        abattement.Avancer(1, 7, atelier.Dans(-15));
    }

    /// <summary>Une subvention à jour de ses versements et de ses comptes rendus ; une adhésion au brouillon.</summary>
    private static async Task BordeauxAsync(AtelierConventions atelier, CommunePartenaire bordeaux, CancellationToken ct)
    {
        var premiere = atelier.Aujourdhui.Year - 2;
        var (debut, le) = (new DateOnly(premiere, 1, 1), new DateOnly(premiere - 1, 10, 20));
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.ObjectifsSubvention, $"Objectifs et subvention {Formats.Annee(premiere)}-{Formats.Annee(premiere + 3)}, Bordeaux", bordeaux.Territoire,
            (debut, new DateOnly(premiere + 3, 12, 31)), le, [[bordeaux.Mairie], [Association]], ct);
        dossier.PromettreLOrdinaire(bordeaux.Mairie, le);
        dossier.Financer(le, bordeaux.Mairie, 22_000, "Bordeaux solidaire", [.. Enumerable.Range(premiere, 4).Select(a => (a, new DateOnly(a, 3, 15), "Appel de fonds"))]);
        await dossier.MenerAuBoutAsync(bordeaux.Mairie, le, ct);
        foreach (var (versement, rang) in dossier.Aide.Versements.Select((v, i) => (v, i)).Where(x => x.v.Echeance.AddDays(30) < atelier.Aujourdhui).ToList())
        {
            dossier.Verser(rang, versement.Echeance.AddDays(30));
        }
        foreach (var exercice in new[] { premiere, premiere + 1 }.Where(e => new DateOnly(e + 1, 6, 4) < atelier.Aujourdhui))
        {
            dossier.RendreCompte(exercice, new DateOnly(exercice + 1, 6, 4));
        }
        dossier.TenirCeQuiEstEchu(atelier.Aujourdhui);

        await atelier.OuvrirAsync(
            TypeConvention.Adhesion, "Adhésion de Bordeaux au programme Villes solidaires", bordeaux.Territoire, (atelier.Dans(60), atelier.Dans(60).AddYears(3).AddDays(-1)),
            atelier.Dans(-1), [[bordeaux.Mairie], [Association]], ct);
    }

    /// <summary>Une subvention dont un versement tarde et dont le premier compte rendu manque ; une prestation en cours.</summary>
    private static async Task LilleAsync(AtelierConventions atelier, CommunePartenaire lille, CancellationToken ct)
    {
        var premiere = atelier.Aujourdhui.Year - 2;
        var (debut, le) = (new DateOnly(premiere, 2, 1), new DateOnly(premiere - 1, 11, 10));
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.ObjectifsSubvention, $"Objectifs et subvention {Formats.Annee(premiere)}-{Formats.Annee(premiere + 2)}, Lille", lille.Territoire,
            (debut, debut.AddYears(4).AddDays(-1)), le, [[lille.Mairie], [Association]], ct);
        dossier.PromettreLOrdinaire(lille.Mairie, le);
        var tardif = atelier.Dans(-130);
        dossier.Financer(
            le, lille.Mairie, 26_000, null,
            (premiere, new DateOnly(premiere, 4, 30), "À la signature"), (premiere + 1, new DateOnly(premiere + 1, 4, 30), "Appel de fonds"), (tardif.Year, tardif, "Appel de fonds"));
        await dossier.MenerAuBoutAsync(lille.Mairie, le, ct);
        dossier.Verser(0, new DateOnly(premiere, 6, 10));
        dossier.TenirCeQuiEstEchu(atelier.Aujourdhui);

        var ouvert = atelier.Dans(-90 - ParcoursConvention.Entier);
        var prestation = await atelier.OuvrirAsync(
            TypeConvention.Prestation, "Tournées d’habitants relais sur le tri, Lille-Sud et Moulins", lille.Territoire, (atelier.Dans(-90), atelier.Dans(190)), ouvert,
            [[lille.Mairie], [Association]], ct);
        prestation.Promettre(ouvert, new Promesse(Association, "Visiter des logements", atelier.Dans(150), 800, "logements"));
        await prestation.MenerAuBoutAsync(lille.Mairie, ouvert, ct);
        prestation.Avancer(0, 365, atelier.Dans(-4));
    }

    /// <summary>Une adhésion expirée dont le renouvellement se prépare ; une prestation résiliée.</summary>
    private static async Task MontpellierAsync(AtelierConventions atelier, CommunePartenaire montpellier, CancellationToken ct)
    {
        var fin = atelier.Dans(-18);
        var debut = fin.AddDays(1).AddYears(-2);
        var le = debut.AddDays(-ParcoursConvention.Entier);
        var adhesion = await atelier.OuvrirAsync(
            TypeConvention.Adhesion, "Adhésion de Montpellier au programme Villes solidaires", montpellier.Territoire, (debut, fin), le, [[montpellier.Mairie], [Association]], ct);
        adhesion.PromettreLOrdinaire(montpellier.Mairie, le);
        await adhesion.MenerAuBoutAsync(montpellier.Mairie, le, ct);
        adhesion.TenirCeQuiEstEchu(atelier.Aujourdhui);
        await atelier.RenouvelerAsync(adhesion, atelier.Dans(-9), ct);

        var ouvert = atelier.Dans(-200 - ParcoursConvention.Entier);
        var prestation = await atelier.OuvrirAsync(
            TypeConvention.Prestation, "Tournées d’habitants relais sur la précarité numérique, La Mosson", montpellier.Territoire, (atelier.Dans(-200), atelier.Dans(100)), ouvert,
            [[montpellier.Mairie], [Association]], ct);
        prestation.Promettre(ouvert, new Promesse(Association, "Visiter des logements", atelier.Dans(80), 500, "logements"));
        await prestation.MenerAuBoutAsync(montpellier.Mairie, ouvert, ct);
        prestation.Avancer(0, 130, atelier.Dans(-90));
        prestation.Resilier("Travaux dans le quartier : les tournées ne sont plus possibles.", atelier.Dans(-50), atelier.Dans(-52));
    }
}
