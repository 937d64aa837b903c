using System.Net.Http.Json;
using VillesSolidaires.Rapports;

namespace VillesSolidaires;

/// <summary>Rapports programmés.</summary>
internal sealed class LignesProgrammations : LignesMatrice
{
    public override string Table => """
        #                                                                          anonyme admin assoc jure mairie bailleur dept elu
        # Pages
        GET    /rapports/programmations                                          | 302 200 200 403 200 403 200 403
        GET    /rapports/programmations/nouvelle                                 | 302 200 200 403 200 403 200 403
        GET    /rapports/programmations/{envoi-dans}                             | 302 200 200 403 200 403 200 403
        GET    /rapports/programmations/{envoi-hors}                             | 302 200 200 403 404 403 404 403
        GET    /rapports/programmations/{envoi-dans}/modifier                    | 302 200 200 403 200 403 200 403
        GET    /rapports/programmations/{envoi-hors}/modifier                    | 302 200 200 403 404 403 404 403
        POST   /rapports/programmations/{envoi-neuf-hors}?handler=Lancer         | 302 302 302 403 404 403 404 403
        POST   /rapports/programmations/{envoi-neuf-hors}?handler=Supprimer      | 302 302 302 403 404 403 404 403

        # API
        GET    /api/v1/rapports/programmations                                   | 401 200 200 403 200 403 200 403
        POST   /api/v1/rapports/programmations envoi-dans                        | 401 201 201 403 201 403 201 403
        POST   /api/v1/rapports/programmations envoi-hors                        | 401 201 201 403 403 403 403 403
        GET    /api/v1/rapports/programmations/{envoi-dans}                      | 401 200 200 403 200 403 200 403
        GET    /api/v1/rapports/programmations/{envoi-hors}                      | 401 200 200 403 404 403 404 403
        PUT    /api/v1/rapports/programmations/{envoi-dans} envoi-dans           | 401 200 200 403 200 403 200 403
        PUT    /api/v1/rapports/programmations/{envoi-hors} envoi-hors           | 401 200 200 403 404 403 404 403
        GET    /api/v1/rapports/programmations/{envoi-dans}/passages             | 401 200 200 403 200 403 200 403
        GET    /api/v1/rapports/programmations/{envoi-hors}/passages             | 401 200 200 403 404 403 404 403
        POST   /api/v1/rapports/programmations/{envoi-neuf}/suspension motif     | 401 200 200 403 200 403 200 403
        POST   /api/v1/rapports/programmations/{envoi-neuf-hors}/suspension motif| 401 200 200 403 404 403 404 403
        POST   /api/v1/rapports/programmations/{inconnu}/reprise                 | 401 404 404 403 404 403 404 403
        POST   /api/v1/rapports/programmations/{envoi-neuf}/lancement            | 401 202 202 403 202 403 202 403
        POST   /api/v1/rapports/programmations/passages/{inconnu}/envoi          | 401 404 404 403 404 403 404 403
        DELETE /api/v1/rapports/programmations/{envoi-neuf}                      | 401 200 200 403 200 403 200 403
        DELETE /api/v1/rapports/programmations/{envoi-neuf-hors}                 | 401 200 200 403 404 403 404 403
        """;

    public override async Task PreparerAsync(UsineMatrice usine)
    {
        usine.Nommer("envoi-dans", await CreerAsync(usine, DonneesWeb.Marseille));
        usine.Nommer("envoi-hors", await CreerAsync(usine, DonneesWeb.Laval));
        // Ce qui change d'état sous l'appel se refait à chaque fois.
        usine.Nommer("envoi-neuf", () => CreerAsync(usine, DonneesWeb.Marseille));
        usine.Nommer("envoi-neuf-hors", () => CreerAsync(usine, DonneesWeb.Laval));
    }

    public override HttpContent? Corps(string nom) => nom switch
    {
        "envoi-dans" => JsonContent.Create(Saisie("13055")),
        "envoi-hors" => JsonContent.Create(Saisie("53130")),
        "motif" => JsonContent.Create(new SuspendreProgrammationInput { Motif = "Élections" }),
        _ => null,
    };

    private static EcrireProgrammationInput Saisie(string commune) => new()
    {
        CodeTerritoire = commune, Formats = [CodesRapport.Pdf], Destinataires = [new DestinataireInput { Adresse = "cabinet@ville.example", Nom = "Cabinet" }],
    };

    private static async Task<Guid> CreerAsync(UsineMatrice usine, (string Code, string Nom, string Departement) territoire)
    {
        await using var systeme = usine.Base.Systeme();
        var programmations = systeme.Service<IRepository<ProgrammationRapport>>();
        var programmation = new ProgrammationRapport(
            Guid.CreateVersion7(),
            new ProgrammationDonnees(
                TypeRapport.ImpactCommunal, new TerritoireRapport(territoire.Nom, territoire.Code, territoire.Departement), [CodesRapport.Pdf], Rythme.Mensuel(2, 6), null,
                [new DestinataireDonnees("cabinet@ville.example", "Cabinet")]),
            new Acte(null, "Essai", new DateTime(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc)));
        programmations.Ajouter(programmation);
        await programmations.SaveAsync(programmation, null, default);
        return programmation.Id;
    }
}
