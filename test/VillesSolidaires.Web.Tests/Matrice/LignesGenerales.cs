using System.Net.Http.Json;
using VillesSolidaires.Animations;

namespace VillesSolidaires;

/// <summary>Accueil, territoires, comptes et préférences ; et ce que plusieurs fonctionnalités nomment.</summary>
internal sealed class LignesGenerales : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # Pages
        GET    /                                                | 200 200 200 200 200 200 200 200
        GET    /territoires                                     | 302 200 200 200 200 200 200 200
        GET    /territoires/13055                               | 302 200 200 200 200 404 200 200
        GET    /territoires/53130                               | 302 200 200 200 404 404 404 404
        GET    /journal                                         | 302 200 403 403 403 403 403 403
        GET    /recherche?q=marseille                           | 302 200 200 200 200 200 200 200
        GET    /comptes/mon-compte                              | 302 200 200 200 200 200 200 200
        GET    /comptes/perimetre                               | 302 200 200 200 200 200 200 200

        # Ouvertes à tous, compte ou pas
        GET    /comptes/connexion                               | 200 302 302 302 302 302 302 302
        GET    /comptes/deconnexion                             | 302 302 302 302 302 302 302 302
        POST   /preferences/theme?theme=dark                    | 302 302 302 302 302 302 302 302

        # API
        GET    /api/v1/communes                                 | 401 200 200 200 200 200 200 200
        GET    /api/v1/communes/13055                           | 401 200 200 200 200 404 200 200
        GET    /api/v1/communes/53130                           | 401 200 200 200 404 404 404 404
        GET    /api/v1/comptes/moi                              | 401 200 200 200 200 200 200 200
        GET    /api/v1/comptes/moi/perimetres                   | 401 200 200 200 200 200 200 200
        GET    /api/v1/comptes/journal                          | 401 200 403 403 403 403 403 403
        """;

    public override Task PreparerAsync(UsineMatrice usine)
    {
        usine.Nommer("inconnu", Guid.NewGuid());
        return Task.CompletedTask;
    }

    public override HttpContent? Corps(string nom) => nom switch
    {
        "vide" => JsonContent.Create(new { }),
        "cochee" => JsonContent.Create(new CocherTacheInput { Faite = true }),
        "fichier" => Fichier("Tract"),
        _ => null,
    };
}
