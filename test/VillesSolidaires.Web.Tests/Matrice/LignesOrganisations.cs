using System.Net.Http.Json;
using VillesSolidaires.Organisations;

namespace VillesSolidaires;

/// <summary>Organisations et leurs contacts. {organisation-bailleur} est le périmètre du bailleur.</summary>
internal sealed class LignesOrganisations : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # Pages
        GET    /organisations                                   | 302 200 200 403 200 200 200 200
        GET    /organisations/{organisation-dans}               | 302 200 200 403 200 404 200 200
        GET    /organisations/{organisation-hors}               | 302 200 200 403 404 404 404 404
        GET    /organisations/{organisation-bailleur}           | 302 200 200 403 404 200 404 404
        GET    /organisations/nouvelle                          | 302 200 200 403 403 403 403 403
        GET    /organisations/{organisation-dans}/modifier      | 302 200 200 403 403 403 403 403
        GET    /organisations/{organisation-dans}/fusionner     | 302 200 200 403 403 403 403 403
        GET    /organisations/importer                          | 302 200 200 403 403 403 403 403
        POST   /organisations/{organisation-dans}?handler=Retirer&contactId={inconnu}     | 302 404 404 403 404 404 403 403
        POST   /organisations/{organisation-hors}?handler=Retirer&contactId={inconnu}     | 302 404 404 403 404 404 404 403
        POST   /organisations/{organisation-bailleur}?handler=Retirer&contactId={inconnu} | 302 404 404 403 404 404 404 403

        # API
        GET    /api/v1/organisations                            | 401 200 200 403 200 200 200 200
        GET    /api/v1/organisations/{organisation-dans}        | 401 200 200 403 200 404 200 200
        GET    /api/v1/organisations/{organisation-hors}        | 401 200 200 403 404 404 404 404
        POST   /api/v1/organisations organisation               | 401 201 201 403 403 403 403 403
        PUT    /api/v1/organisations/{inconnu} organisation     | 401 404 404 403 403 403 403 403
        POST   /api/v1/organisations/{inconnu}/contacts contact | 401 404 404 403 404 404 404 403
        PUT    /api/v1/organisations/{organisation-bailleur}/contacts/{inconnu} contact | 401 404 404 403 404 404 404 403
        DELETE /api/v1/organisations/{organisation-dans}/contacts/{inconnu}             | 401 404 404 403 404 404 403 403
        GET    /api/v1/organisations/{organisation-dans}/fusion/{organisation-hors}     | 401 200 200 403 403 403 403 403
        POST   /api/v1/organisations/{inconnu}/fusion fusion    | 401 404 404 403 403 403 403 403
        POST   /api/v1/organisations/imports import             | 401 201 201 403 403 403 403 403
        GET    /api/v1/organisations/imports/{inconnu}          | 401 409 409 403 403 403 403 403
        POST   /api/v1/organisations/imports/{inconnu}/confirmation | 401 409 409 403 403 403 403 403
        """;

    public override async Task PreparerAsync(UsineMatrice usine)
    {
        usine.Nommer(UsineMatrice.ObjetBailleur, await usine.OrganisationAsync());
        usine.Nommer("organisation-dans", await MairieAsync(usine, DonneesWeb.Marseille));
        usine.Nommer("organisation-hors", await MairieAsync(usine, DonneesWeb.Laval));
    }

    public override HttpContent? Corps(string nom) => nom switch
    {
        "organisation" => JsonContent.Create(new ModifierOrganisationInput { Type = TypeOrganisation.Mecene, Nom = "Mécène d’essai" }),
        "contact" => JsonContent.Create(new ContactInput { Nom = "Dominique Exemple", Courriel = "dominique@exemple.example" }),
        "fusion" => JsonContent.Create(new FusionnerInput { DoublonId = Guid.NewGuid() }),
        "import" => new MultipartFormDataContent { { new ByteArrayContent("nom\nUn"u8.ToArray()), "fichier", "organisations.csv" } },
        _ => null,
    };

    private static Task<Guid> MairieAsync(UsineMatrice usine, (string Code, string Nom, string Departement) commune) =>
        usine.OrganisationAsync(new ModifierOrganisationInput { Type = TypeOrganisation.Mairie, Nom = "Mairie de " + commune.Nom, Commune = commune.Code });
}
