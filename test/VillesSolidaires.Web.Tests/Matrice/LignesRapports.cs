using System.Net.Http.Json;
using VillesSolidaires.Rapports;

namespace VillesSolidaires;

/// <summary>Rapports, travaux de fond et courriels.</summary>
internal sealed class LignesRapports : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # Pages
        GET    /rapports                                        | 302 200 200 403 200 200 200 200
        GET    /rapports?handler=Communes&Commune=mar           | 302 200 200 200 200 200 200 200
        POST   /rapports                                        | 302 200 200 403 200 403 200 403
        GET    /rapports/{rapport-dans}                         | 302 200 200 403 200 404 200 200
        GET    /rapports/{rapport-hors}                         | 302 200 200 403 404 404 404 404
        GET    /rapports/{rapport-dans}/pdf                     | 302 200 200 403 200 404 200 200
        GET    /rapports/{rapport-dans}/xlsx                    | 302 200 200 403 200 404 200 200
        GET    /rapports/{rapport-hors}/pdf                     | 302 200 200 403 404 404 404 404
        GET    /travaux                                         | 302 200 200 403 200 403 200 403
        POST   /travaux?handler=Arreter&id={nouveau-dans}       | 302 302 302 403 302 403 302 403
        POST   /travaux?handler=Arreter&id={nouveau-hors}       | 302 302 302 403 404 403 404 403
        POST   /travaux?handler=Relancer&id={inconnu}           | 302 404 404 403 404 403 404 403
        GET    /courriels                                       | 302 200 200 403 403 403 403 403
        GET    /courriels/{courriel-dans}                       | 302 200 200 403 403 403 403 403
        POST   /courriels/{inconnu}?handler=Renvoyer            | 302 404 404 403 403 403 403 403

        # API
        GET    /api/v1/rapports                                 | 401 200 200 403 200 200 200 200
        GET    /api/v1/rapports/{rapport-dans}                  | 401 200 200 403 200 404 200 200
        GET    /api/v1/rapports/{rapport-hors}                  | 401 200 200 403 404 404 404 404
        GET    /api/v1/rapports/{rapport-dans}/documents/pdf    | 401 200 200 403 200 404 200 200
        GET    /api/v1/rapports/{rapport-hors}/documents/pdf    | 401 200 200 403 404 404 404 404
        POST   /api/v1/rapports rapport-dans                    | 401 202 202 403 202 403 202 403
        POST   /api/v1/rapports rapport-hors                    | 401 202 202 403 403 403 403 403
        GET    /api/v1/travaux                                  | 401 200 200 403 200 403 200 403
        GET    /api/v1/travaux/{travail-dans}                   | 401 200 200 403 200 403 200 403
        GET    /api/v1/travaux/{travail-hors}                   | 401 200 200 403 404 403 404 403
        POST   /api/v1/travaux/{inconnu}/relance                | 401 404 404 403 404 403 404 403
        POST   /api/v1/travaux/{inconnu}/arret                  | 401 404 404 403 404 403 404 403
        GET    /api/v1/courriels                                | 401 200 200 403 403 403 403 403
        GET    /api/v1/courriels/{courriel-dans}                | 401 200 200 403 403 403 403 403
        POST   /api/v1/courriels/{inconnu}/renvoi               | 401 404 404 403 403 403 403 403
        """;

    public override async Task PreparerAsync(UsineMatrice usine)
    {
        usine.Nommer("rapport-dans", await usine.RapportProduitAsync(DonneesWeb.Marseille));
        usine.Nommer("rapport-hors", await usine.RapportProduitAsync(DonneesWeb.Laval));
        usine.Nommer("travail-dans", (await usine.RapportDemandeAsync(DonneesWeb.Marseille)).Travail);
        usine.Nommer("travail-hors", (await usine.RapportDemandeAsync(DonneesWeb.Laval)).Travail);
        usine.Nommer("courriel-dans", await usine.CourrielDeposeAsync(DonneesWeb.Marseille));
        // Ce qui change d'état sous l'appel se refait à chaque fois.
        usine.Nommer("nouveau-dans", async () => (await usine.RapportDemandeAsync(DonneesWeb.Marseille)).Travail);
        usine.Nommer("nouveau-hors", async () => (await usine.RapportDemandeAsync(DonneesWeb.Laval)).Travail);
    }

    public override HttpContent? Corps(string nom) => nom switch
    {
        "rapport-dans" => JsonContent.Create(Demande("13055")),
        "rapport-hors" => JsonContent.Create(Demande("53130")),
        _ => null,
    };

    private static CreerRapportInput Demande(string commune) =>
        new() { Type = CodesRapport.ImpactCommunal, CodeTerritoire = commune, Du = new DateOnly(2025, 1, 1), Au = new DateOnly(2025, 12, 31), Formats = [CodesRapport.Pdf] };
}
