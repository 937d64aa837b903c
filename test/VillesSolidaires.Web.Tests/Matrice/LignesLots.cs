using System.Net.Http.Json;
using VillesSolidaires.Rapports;

namespace VillesSolidaires;

/// <summary>Rapports de toutes les communes d'un territoire : l'association partout, un département chez lui.</summary>
internal sealed class LignesLots : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # Pages
        GET    /rapports/lots                                   | 302 200 200 403 403 403 200 403
        POST   /rapports/lots                                   | 302 200 200 403 403 403 200 403
        GET    /rapports/lots/{inconnu}                         | 302 404 404 403 403 403 404 403
        POST   /rapports/lots/{inconnu}?handler=Annuler         | 302 404 404 403 403 403 404 403
        GET    /rapports/lots/{inconnu}/departements/13         | 302 404 404 403 403 403 404 403

        # API
        GET    /api/v1/rapports/lots                            | 401 200 200 403 403 403 200 403
        POST   /api/v1/rapports/lots lot-rapports-hors          | 401 400 400 403 403 403 403 403
        GET    /api/v1/rapports/lots/{inconnu}                  | 401 404 404 403 403 403 404 403
        POST   /api/v1/rapports/lots/{inconnu}/arret            | 401 404 404 403 403 403 404 403
        POST   /api/v1/rapports/lots/{inconnu}/reprise          | 401 404 404 403 403 403 404 403
        POST   /api/v1/rapports/lots/{inconnu}/communes/13055/reprise | 401 404 404 403 403 403 404 403
        GET    /api/v1/rapports/lots/{inconnu}/departements/13/archive | 401 404 404 403 403 403 404 403
        """;

    // Un département que personne n'a : refusé comme hors périmètre à qui est local, comme inconnu à qui voit tout.
    public override HttpContent? Corps(string nom) => nom == "lot-rapports-hors"
        ? JsonContent.Create(new LotRapportsInput { Departement = "99", Du = new DateOnly(2025, 1, 1), Au = new DateOnly(2025, 12, 31), Formats = [CodesRapport.Pdf] })
        : null;
}
