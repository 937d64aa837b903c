using System.Net.Http.Json;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;

namespace VillesSolidaires;

/// <summary>Partage d'un rapport par un lien, et mot du maire qu'il porte. Les rapports nommés viennent de <see cref="LignesRapports"/>.</summary>
internal sealed class LignesPartages : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # Pages
        POST   /rapports/{rapport-dans}?handler=Partager        | 302 200 200 403 200 403 200 403
        POST   /rapports/{rapport-hors}?handler=Partager        | 302 200 200 403 404 403 404 403
        POST   /rapports/{rapport-dans}?handler=Revoquer&partage={inconnu} | 302 404 404 403 404 403 404 403
        GET    /communes/13055/editorial                        | 302 200 200 403 200 403 403 403
        GET    /communes/53130/editorial                        | 302 200 200 403 403 403 403 403
        POST   /communes/53130/editorial?handler=Retirer        | 302 200 200 403 403 403 403 403

        # Ouverte à tous, compte ou pas
        GET    /rapports/partages/inconnu                       | 404 404 404 404 404 404 404 404
        GET    /rapports/partages/inconnu/pdf                   | 404 404 404 404 404 404 404 404

        # API
        GET    /api/v1/rapports/{rapport-dans}/partages         | 401 200 200 403 200 403 200 403
        GET    /api/v1/rapports/{rapport-hors}/partages         | 401 200 200 403 404 403 404 403
        POST   /api/v1/rapports/{rapport-dans}/partages partage | 401 201 201 403 201 403 201 403
        POST   /api/v1/rapports/{rapport-hors}/partages partage | 401 201 201 403 404 403 404 403
        DELETE /api/v1/rapports/{rapport-dans}/partages/{inconnu} | 401 404 404 403 404 403 404 403
        GET    /api/v1/communes/13055/editorial                 | 401 200 200 403 200 403 403 403
        GET    /api/v1/communes/53130/editorial                 | 401 200 200 403 403 403 403 403
        PUT    /api/v1/communes/13055/editorial editorial       | 401 200 200 403 200 403 403 403
        PUT    /api/v1/communes/53130/editorial editorial       | 401 200 200 403 403 403 403 403
        DELETE /api/v1/communes/75056/editorial                 | 401 404 404 403 404 403 403 403
        """;

    public override HttpContent? Corps(string nom) => nom switch
    {
        "partage" => JsonContent.Create(new CreerPartageInput { Destinataire = "Conseil municipal", ExpireLe = new DateOnly(2026, 10, 12) }),
        "editorial" => JsonContent.Create(new ModifierEditorialInput { Texte = "Merci à toutes et à tous.", Signataire = "Jeanne Martin", Fonction = "maire" }),
        _ => null,
    };
}
