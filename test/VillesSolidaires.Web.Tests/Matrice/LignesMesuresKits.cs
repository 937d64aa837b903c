using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Kits;

namespace VillesSolidaires;

/// <summary>Kits : relevés d'ailleurs, remises en main propre, lancements comparés.</summary>
internal sealed class LignesMesuresKits : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # Pages
        GET    /kits/lancements                                 | 302 200 200 200 200 200 200 200
        GET    /kits/{kit-mesures}/releves                      | 302 200 200 403 403 403 403 403
        GET    /kits/{kit-mesures}/releves/nouveau              | 302 200 200 403 403 403 403 403
        GET    /kits/{kit-mesures}/releves/nouveau?handler=Territoires&Saisie.Territoire=laval | 302 200 200 403 403 403 403 403
        GET    /kits/{kit-mesures}/releves/importer             | 302 200 200 403 403 403 403 403
        GET    /kits/{kit-mesures}/releves/importer?handler=Modele&format=csv | 302 200 200 403 403 403 403 403
        POST   /kits/{kit-mesures}/releves/importer?handler=Confirmer&import={inconnu} | 302 200 200 403 403 403 403 403
        GET    /kits/{kit-mesures}/releves/{releve}             | 302 200 200 403 403 403 403 403
        POST   /kits/{kit-mesures}/releves/{inconnu}?handler=Suppression | 302 404 404 403 403 403 403 403
        GET    /kits/{kit-mesures}/remises                      | 302 200 200 200 200 200 200 200
        GET    /kits/{kit-mesures}/remises?handler=Communes&Saisie.Territoire=laval | 302 200 200 200 200 200 200 200
        GET    /kits/{kit-mesures}/remises/{remise-dans}        | 302 200 200 403 200 403 200 403
        GET    /kits/{kit-mesures}/remises/{remise-hors}        | 302 200 200 403 404 403 404 403
        GET    /kits/{kit-mesures}/remises/{remise-nationale}   | 302 200 200 403 404 403 404 403
        POST   /kits/{kit-mesures}/remises/{remise-nationale}?handler=Suppression&concurrencyStamp=perime | 302 200 200 403 404 403 404 403

        # API
        GET    /api/v1/kits/lancements                          | 401 200 200 200 200 200 200 200
        GET    /api/v1/kits/lancements?l=inconnu                | 401 400 400 400 400 400 400 400
        GET    /api/v1/kits/{kit-mesures}/releves               | 401 200 200 403 403 403 403 403
        POST   /api/v1/kits/{kit-mesures}/releves releve-faux   | 401 400 400 403 403 403 403 403
        GET    /api/v1/kits/releves/{releve}                    | 401 200 200 403 403 403 403 403
        PUT    /api/v1/kits/releves/{inconnu} releve-faux       | 401 404 404 403 403 403 403 403
        DELETE /api/v1/kits/releves/{inconnu}                   | 401 404 404 403 403 403 403 403
        POST   /api/v1/kits/{inconnu}/releves/imports fichier   | 401 404 404 403 403 403 403 403
        GET    /api/v1/kits/releves/imports/{inconnu}           | 401 409 409 403 403 403 403 403
        POST   /api/v1/kits/releves/imports/{inconnu}/confirmation | 401 409 409 403 403 403 403 403
        GET    /api/v1/kits/{kit-mesures}/remises               | 401 200 200 200 200 200 200 200
        POST   /api/v1/kits/{kit-mesures}/remises remise-fausse | 401 400 400 403 400 403 400 403
        GET    /api/v1/kits/remises/{remise-dans}               | 401 200 200 200 200 404 200 200
        GET    /api/v1/kits/remises/{remise-hors}               | 401 200 200 200 404 404 404 404
        GET    /api/v1/kits/remises/{remise-nationale}          | 401 200 200 200 200 200 200 200
        PUT    /api/v1/kits/remises/{inconnu} remise-fausse     | 401 404 404 403 404 403 404 403
        DELETE /api/v1/kits/remises/{inconnu}                   | 401 404 404 403 404 403 404 403
        """;

    public override async Task PreparerAsync(UsineMatrice usine)
    {
        var kit = await usine.PublieAsync("mesures");
        usine.Nommer("kit-mesures", kit);
        usine.Nommer("releve", await usine.DansUnePorteeAsync(s => s.GetRequiredService<IReleveKitAppService>().CreateAsync(
            kit, new SaisieReleveInput { Du = new(2018, 1, 1), Au = new(2018, 12, 31), Valeur = 50_000, Enonce = "Énoncé", Source = "Source" }, default)));
        usine.Nommer("remise-dans", await RemiseAsync(usine, kit, "13055"));
        usine.Nommer("remise-hors", await RemiseAsync(usine, kit, "53130"));
        usine.Nommer("remise-nationale", await RemiseAsync(usine, kit, null));
    }

    public override HttpContent? Corps(string nom) => nom switch
    {
        // Refusés par une règle : la ligne vérifie l'accès sans rien écrire.
        "releve-faux" => JsonContent.Create(new SaisieReleveInput { Du = new(2020, 2, 1), Au = new(2020, 1, 1), Valeur = 1, Enonce = "Énoncé", Source = "Source" }),
        "remise-fausse" => JsonContent.Create(new SaisieRemiseInput { Quantite = 1, Du = new(2020, 1, 1), Territoire = "Atlantide", Source = "Source" }),
        _ => null,
    };

    private static Task<Guid> RemiseAsync(UsineMatrice usine, Guid kit, string? territoire) =>
        usine.DansUnePorteeAsync(s => s.GetRequiredService<IDiffusionKitAppService>().CreateAsync(
            kit, new SaisieRemiseInput { Quantite = 10, Du = new(2024, 7, 1), Territoire = territoire, Source = "Source" }, default));
}
