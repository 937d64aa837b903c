namespace VillesSolidaires;

/// <summary>Statistiques des kits : la France entière agrégée se lit de partout, un territoire seulement dans son périmètre.</summary>
internal sealed class LignesStatistiquesKits : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # Pages
        GET    /kits/statistiques                               | 302 200 200 200 200 200 200 200
        GET    /kits/statistiques?territoire=13055              | 302 200 200 200 200 403 200 200
        GET    /kits/statistiques?territoire=53                 | 302 200 200 200 403 403 403 403
        GET    /kits/statistiques?handler=Export&format=csv     | 302 200 200 200 200 200 200 200
        GET    /kits/{kit}/statistiques?territoire=53130        | 302 200 200 200 403 403 403 403
        GET    /kits/{kit}/statistiques?handler=Export          | 302 200 200 200 200 200 200 200
        GET    /kits/statistiques/territoires                   | 302 200 200 200 200 200 200 200
        GET    /kits/statistiques/territoires?vue=Silencieuses  | 302 200 200 200 200 200 200 200
        GET    /kits/statistiques/territoires?vue=Communes&handler=Export&format=xlsx | 302 200 200 200 200 200 200 200
        GET    /kits/statistiques/compteurs?kit={kit}           | 302 200 200 200 200 200 200 200
        GET    /kits/statistiques/compteurs?kit={inconnu}       | 302 404 404 404 404 404 404 404

        # API
        GET    /api/v1/kits/statistiques                        | 401 200 200 200 200 200 200 200
        GET    /api/v1/kits/statistiques?departement=53         | 401 200 200 200 403 403 403 403
        GET    /api/v1/kits/statistiques?commune=13055          | 401 200 200 200 200 403 200 200
        GET    /api/v1/kits/{kit}/statistiques?departement=53   | 401 200 200 200 403 403 403 403
        GET    /api/v1/kits/statistiques/departements           | 401 200 200 200 200 200 200 200
        GET    /api/v1/kits/statistiques/communes               | 401 200 200 200 200 200 200 200
        GET    /api/v1/kits/statistiques/communes-silencieuses  | 401 200 200 200 200 200 200 200
        GET    /api/v1/kits/statistiques/compteurs?kit={kit}    | 401 200 200 200 200 200 200 200
        """;
}
