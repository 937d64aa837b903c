using System.Net.Http.Json;
using VillesSolidaires.Kits;

namespace VillesSolidaires;

/// <summary>Liens suivis, affiches personnalisées et identité des communes.</summary>
internal sealed class LignesLiens : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # Pages
        GET    /kits/{kit}/liens                                | 302 200 200 403 200 403 200 403
        GET    /kits/{kit}/liens/{lien-dans}                    | 302 200 200 403 200 403 200 403
        GET    /kits/{kit}/liens/{lien-hors}                    | 302 200 200 403 404 403 404 403
        POST   /kits/{kit}/liens/{lien-hors}?handler=Revoquer   | 302 302 200 403 404 403 404 403
        GET    /kits/{kit}/affiche                              | 302 200 200 403 200 403 200 403
        GET    /kits/{kit}/affiche?commune=53130                | 302 200 200 403 403 403 403 403
        GET    /kits/{kit}/affiches/{lot-dans}                  | 302 200 200 403 404 403 200 403
        GET    /kits/{kit}/affiches/{lot-hors}                  | 302 200 200 403 404 403 404 403
        GET    /communes/13055/identite                         | 302 200 200 403 200 403 403 403
        GET    /communes/53130/identite                         | 302 200 200 403 403 403 403 403
        GET    /communes/13055/identite?handler=Logo            | 302 404 404 403 404 403 404 403

        # Ouverte à tous, compte ou pas
        GET    /k/000000001                                     | 404 404 404 404 404 404 404 404

        # API
        GET    /api/v1/kits/{kit}/liens                         | 401 200 200 403 200 403 200 403
        POST   /api/v1/kits/{kit}/liens liens-dans              | 401 201 201 403 201 403 201 403
        POST   /api/v1/kits/{kit}/liens liens-hors              | 401 201 201 403 403 403 403 403
        GET    /api/v1/liens/{lien-dans}                        | 401 200 200 403 200 403 200 403
        GET    /api/v1/liens/{lien-hors}                        | 401 200 200 403 404 403 404 403
        POST   /api/v1/liens/{inconnu}/revocation               | 401 404 404 403 404 403 404 403
        POST   /api/v1/kits/{kit}/affiche affiche-dans          | 401 200 200 403 200 403 200 403
        POST   /api/v1/kits/{kit}/affiche affiche-hors          | 401 200 200 403 403 403 403 403
        GET    /api/v1/kits/{kit}/affiches                      | 401 200 200 403 200 403 200 403
        POST   /api/v1/kits/{kit}/affiches lot-dans             | 401 202 202 403 403 403 202 403
        POST   /api/v1/kits/{kit}/affiches lot-hors             | 401 202 202 403 403 403 403 403
        GET    /api/v1/affiches/{lot-dans}                      | 401 200 200 403 404 403 200 403
        GET    /api/v1/affiches/{lot-hors}/archive              | 401 409 409 403 404 403 404 403
        GET    /api/v1/communes/13055/identite                  | 401 200 200 403 200 403 403 403
        GET    /api/v1/communes/53130/identite                  | 401 200 200 403 403 403 403 403
        PUT    /api/v1/communes/13055/identite contact          | 401 200 200 403 200 403 403 403
        PUT    /api/v1/communes/53130/identite contact          | 401 200 200 403 403 403 403 403
        GET    /api/v1/communes/13055/identite/logo             | 401 404 404 403 404 403 404 403
        DELETE /api/v1/communes/53130/identite/logo             | 401 409 409 403 403 403 403 403
        """;

    public override async Task PreparerAsync(UsineMatrice usine)
    {
        await using var systeme = usine.Base.Systeme();
        var kit = systeme.Contexte.Kits.Single(k => k.Slug == "grand-froid").Id;
        foreach (var (lieu, commune, departement) in new[] { ("dans", "13055", "13"), ("hors", "53130", "53") })
        {
            var lien = new LienSuivi(
                Guid.CreateVersion7(), CodeLien.Tirer(), new LienDonnees(kit, "mairie", "Site", "Essai") { CommuneCode = commune, DepartementCode = departement });
            var textes = new TextesAffiche(date: null, heure: null, lieu: null, message: null, new DateOnly(2026, 9, 15));
            var lot = new LotAffiches(Guid.CreateVersion7(), kit, departement, FormatAffiche.A4, textes, campagneId: null, new Uri("https://villes.example/"));
            systeme.Contexte.AddRange(lien, lot);
            usine.Nommer("lien-" + lieu, lien.Id);
            usine.Nommer("lot-" + lieu, lot.Id);
        }
        await systeme.Contexte.SaveChangesAsync();
    }

    public override HttpContent? Corps(string nom) => nom switch
    {
        "liens-dans" => JsonContent.Create(new CreerLiensInput { Commune = "13055", Canaux = ["qr", "mairie"] }),
        "liens-hors" => JsonContent.Create(new CreerLiensInput { Commune = "53130", Canaux = ["qr"] }),
        "affiche-dans" => JsonContent.Create(new AfficheInput { Commune = "13055" }),
        "affiche-hors" => JsonContent.Create(new AfficheInput { Commune = "53130" }),
        "lot-dans" => JsonContent.Create(new LotAffichesInput { Departement = "13" }),
        "lot-hors" => JsonContent.Create(new LotAffichesInput { Departement = "53" }),
        "contact" => new MultipartFormDataContent { { new StringContent("Maison des associations"), "service" } },
        _ => null,
    };
}
