using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Labels;

namespace VillesSolidaires;

/// <summary>Le jury par les pages, avec deux vrais comptes de jurés : composer, déclarer, noter à l'aveugle, délibérer, clore, publier.</summary>
public sealed class PagesJuryTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Jury_SeComposeNoteDelibereEtPublie()
    {
        var session = await usine.Base.SessionLabelAsync();
        await usine.Base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Commune = "53130", Departement = "53", Jusqua = CandidatureStatut.EnJury });
        var (compte1, id1) = await JureAsync();
        var (compte2, id2) = await JureAsync();
        var fiche = $"/labels/jurys/{session}";
        var association = await usine.ConnecterAsync(Roles.Association);
        (await association.PageAsync(fiche)).ShouldContain("Convoquer le jury");
        await FaireAsync(association, fiche, "Convoquer", ("Convocation.ReuniLe", "2026-12-01"), ("Convocation.Quorum", "2"));
        using var inconnue = await association.PosterAsync(fiche, [("Nomination.Membre", id1), ("Nomination.Qualite", "Sociologue"), ("Nomination.Commune", "Nulle-Part")], $"{fiche}?handler=Nommer");
        (await ClientWeb.TexteAsync(inconnue)).ShouldSatisfyAllConditions(p => p.ShouldContain("id=\"Nomination_Commune-err\""), p => p.ShouldContain("Nulle-Part"), p => p.ShouldContain("Sociologue"));
        await FaireAsync(association, fiche, "Nommer", ("Nomination.Membre", id1), ("Nomination.Qualite", "Sociologue"));
        await FaireAsync(association, fiche, "Nommer", ("Nomination.Membre", id2), ("Nomination.Qualite", "Urbaniste"), ("Nomination.Departement", "Mayenne"));
        (await association.PageAsync(fiche)).ShouldSatisfyAllConditions(p => p.ShouldContain("même département"), p => p.ShouldContain("ne peut pas être décidé"));
        await FaireAsync(association, fiche, "Revoquer", ("membreId", id2));
        await FaireAsync(association, fiche, "Nommer", ("Nomination.Membre", id2), ("Nomination.Qualite", "Urbaniste"));
        await FaireAsync(association, fiche, "Presider", ("Presidence.PresidentId", id1));
        await FaireAsync(association, fiche, "Notation");

        var (premier, second) = (await usine.NaviguerAsync(compte1), await usine.NaviguerAsync(compte2));
        var page = await premier.PageAsync("/labels/jury");
        page.ShouldSatisfyAllConditions(p => p.ShouldContain("Dossier 1"), p => p.ShouldContain("Laval (53130)", Case.Sensitive, "La liste des communes, pour déclarer."));
        var notation = Adresse(page);
        (await premier.PageAsync(notation)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Déclarez d’abord vos liens d’intérêts"), p => p.ShouldContain("Pays de la Loire"), p => p.ShouldNotContain("Laval"), p => p.ShouldNotContain("Perrin"), p => p.ShouldNotContain("Remettre ma note"));
        using var sansDeclarer = await premier.PosterAsync(notation, [("saisie.Notes[0].Critere", "lieu"), ("saisie.Notes[0].Note", "2")], $"{notation}?handler=Enregistrer");
        (await ClientWeb.TexteAsync(sansDeclarer)).ShouldContain("la notation s’ouvre ensuite");
        foreach (var jure in new[] { premier, second })
        {
            await FaireAsync(jure, "/labels/jury", "Declarer", ("sessionId", session.ToString()));
        }

        using var incomplete = await premier.PosterAsync(notation, [("saisie.Notes[0].Critere", "lieu"), ("saisie.Notes[0].Note", "2"), ("saisie.Avis", "Un avis à garder.")], $"{notation}?handler=Remettre");
        (await ClientWeb.TexteAsync(incomplete)).ShouldSatisfyAllConditions(p => p.ShouldContain("à noter avant de remettre"), p => p.ShouldContain("Un avis à garder."));
        await RemettreAsync(premier, notation, 3);
        (await premier.PageAsync(notation)).ShouldSatisfyAllConditions(p => p.ShouldContain("Vous présidez sur ce dossier"), p => p.ShouldContain("La synthèse s’ouvre à"), p => p.ShouldNotContain("Arrêter la décision"));
        var autre = Adresse(await second.PageAsync("/labels/jury"));
        await RemettreAsync(second, autre, 2);
        (await second.PageAsync(autre)).ShouldNotContain("Vous présidez");
        (await second.LireAsync(notation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await premier.PageAsync(notation)).ShouldSatisfyAllConditions(p => p.ShouldContain("Moyenne de 62,5 points, écart-type de 12,5"), p => p.ShouldContain("De 50 à 75 points sur 100"), p => p.ShouldContain("Arrêter la décision"));

        using var tropTot = await association.PosterAsync(fiche, [], $"{fiche}?handler=Publier");
        (await ClientWeb.TexteAsync(tropTot)).ShouldContain("les décisions se publient ensemble");
        using var sansNiveau = await premier.PosterAsync(notation, [("Decision.Issue", "Attribution"), ("Decision.Motifs", "Un dossier solide.")], $"{notation}?handler=Arreter");
        (await ClientWeb.TexteAsync(sansNiveau)).ShouldSatisfyAllConditions(p => p.ShouldContain("Une attribution porte un niveau de 1 à 3"), p => p.ShouldContain("Un dossier solide."));
        await FaireAsync(premier, notation, "Arreter", ("Decision.Issue", "Attribution"), ("Decision.Niveau", "1"), ("Decision.Motifs", "Un dossier solide."));
        await FaireAsync(association, fiche, "Clore");
        using (var pv = await association.LireAsync($"{fiche}/proces-verbal"))
        {
            pv.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        }
        await FaireAsync(association, fiche, "Publier");
        (await association.PageAsync(fiche)).ShouldSatisfyAllConditions(p => p.ShouldContain("Attribution, niveau 1"), p => p.ShouldContain("Publié"), p => p.ShouldNotContain("Publier les décisions"));
        (await usine.Anonyme().PageAsync("/villes-labellisees")).ShouldContain("Laval");
    }

    private async Task<(string Courriel, string Id)> JureAsync()
    {
        var courriel = await usine.CompteAsync(Roles.Jure, (TypePerimetre.National, ""));
        await using var portee = usine.Services.CreateAsyncScope();
        return (courriel, (await portee.ServiceProvider.GetRequiredService<UserManager<Utilisateur>>().FindByEmailAsync(courriel))!.Id.ToString());
    }

    private static string Adresse(string page)
    {
        var debut = page.IndexOf("/labels/jury/", StringComparison.Ordinal);
        return page[debut..page.IndexOf('"', debut)];
    }

    private static async Task RemettreAsync(ClientWeb jure, string notation, int note)
    {
        var page = await jure.PageAsync(notation);
        List<(string, string)> champs = [("saisie.Avis", "Un dossier sérieux.")];
        for (var rang = 0; page.Contains($"saisie.Notes[{rang}].Critere", StringComparison.Ordinal); rang++)
        {
            champs.Add(($"saisie.Notes[{rang}].Critere", ClientWeb.Champ(page, $"saisie.Notes[{rang}].Critere")));
            champs.Add(($"saisie.Notes[{rang}].Note", $"{note}"));
        }
        await FaireAsync(jure, notation, "Remettre", [.. champs]);
    }

    private static async Task FaireAsync(ClientWeb client, string fiche, string geste, params (string, string)[] champs)
    {
        using var fait = await client.PosterAsync(fiche, champs, $"{fiche}?handler={geste}");
        fait.StatusCode.ShouldBe(HttpStatusCode.Redirect, geste);
    }
}
