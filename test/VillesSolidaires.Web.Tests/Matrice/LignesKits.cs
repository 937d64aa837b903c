using System.Net.Http.Json;
using VillesSolidaires.Kits;

namespace VillesSolidaires;

/// <summary>Kits : catalogue, fiches, fichiers, route publique.</summary>
internal sealed class LignesKits : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # Pages
        GET    /kits                                            | 302 200 200 200 200 200 200 200
        GET    /kits/{kit}                                      | 302 200 200 200 200 200 200 200
        GET    /kits/{kit}/statistiques                         | 302 200 200 200 200 200 200 200
        GET    /kits/nouveau                                    | 302 200 200 403 403 403 403 403
        GET    /kits/{kit}/modifier                             | 302 200 200 403 403 403 403 403
        POST   /kits/{inconnu}?handler=Supprimer                | 302 404 404 403 403 403 403 403
        POST   /kits/{inconnu}?handler=Publier                  | 302 404 404 403 403 403 403 403

        # Ouvertes à tous, compte ou pas
        GET    /kits-a-telecharger                              | 200 200 200 200 200 200 200 200
        GET    /kits-a-telecharger?theme=Froid&langue=en        | 200 200 200 200 200 200 200 200
        GET    /apercus-kits/0000000000000000000000000000000000000000000000000000000000000000.jpg| 404 404 404 404 404 404 404 404
        GET    /kits-a-telecharger/grand-froid                  | 200 200 200 200 200 200 200 200
        GET    /kits/grand-froid/affiche.pdf                    | 200 200 200 200 200 200 200 200
        GET    /kits/grand-froid/affiche.pdf?commune=99999      | 400 400 400 400 400 400 400 400
        GET    /kits/grand-froid/affiche.pdf?lien=ABCDEFGHJ     | 400 400 400 400 400 400 400 400
        GET    /kits/regle-de-comptage                          | 200 200 200 200 200 200 200 200

        # API
        GET    /api/v1/kits                                     | 401 200 200 200 200 200 200 200
        GET    /api/v1/kits/{kit}                               | 401 200 200 200 200 200 200 200
        GET    /api/v1/kits/{kit}/statistiques                  | 401 200 200 200 200 200 200 200
        POST   /api/v1/kits kit-deja-la                         | 401 400 400 403 403 403 403 403
        PUT    /api/v1/kits/{inconnu} kit                       | 401 404 404 403 403 403 403 403
        DELETE /api/v1/kits/{inconnu}                           | 401 404 404 403 403 403 403 403
        POST   /api/v1/kits/{inconnu}/fichiers fichier          | 401 404 404 403 403 403 403 403
        DELETE /api/v1/kits/{inconnu}/fichiers/{inconnu}        | 401 404 404 403 403 403 403 403
        POST   /api/v1/kits/{inconnu}/versions                  | 401 404 404 403 403 403 403 403
        POST   /api/v1/kits/{inconnu}/publication vide          | 401 404 404 403 403 403 403 403
        POST   /api/v1/kits/{inconnu}/archivage                 | 401 404 404 403 403 403 403 403
        POST   /api/v1/kits/{inconnu}/remise-en-ligne           | 401 404 404 403 403 403 403 403
        """;

    public override async Task PreparerAsync(UsineMatrice usine) => usine.Nommer("kit", await usine.PublieAsync("grand-froid"));

    public override HttpContent? Corps(string nom) => nom switch
    {
        "kit" => JsonContent.Create(new ModifierKitInput { Nature = KitNature.Saisonnier, Titre = "Titre", Resume = "Résumé." }),
        "kit-deja-la" => JsonContent.Create(new CreerKitInput { Slug = "grand-froid", Nature = KitNature.Saisonnier, Titre = "Titre", Resume = "Résumé." }),
        _ => null,
    };
}
