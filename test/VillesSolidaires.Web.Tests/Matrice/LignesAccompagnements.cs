using System.Net.Http.Json;
using VillesSolidaires.Accompagnements;

namespace VillesSolidaires;

/// <summary>Accompagnements des communes par l’association.</summary>
internal sealed class LignesAccompagnements : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        GET    /accompagnements                                 | 302 200 200 403 200 200 200 200
        GET    /accompagnements/nouveau                         | 302 200 200 403 200 403 200 403
        GET    /accompagnements/{accompagnement-dans}           | 302 200 200 403 200 404 200 200
        GET    /accompagnements/{accompagnement-hors}           | 302 200 200 403 404 404 404 404
        POST   /accompagnements/{inconnu}?handler=Retrait       | 302 404 404 403 404 403 404 403
        POST   /accompagnements/{inconnu}?handler=PriseEnCharge | 302 404 404 403 403 403 403 403
        GET    /api/v1/accompagnements                          | 401 200 200 403 200 200 200 200
        POST   /api/v1/accompagnements accompagnement-hors      | 401 201 201 403 403 403 403 403
        GET    /api/v1/accompagnements/{accompagnement-dans}    | 401 200 200 403 200 404 200 200
        GET    /api/v1/accompagnements/{accompagnement-hors}    | 401 200 200 403 404 404 404 404
        POST   /api/v1/accompagnements/{inconnu}/prise-en-charge vide | 401 404 404 403 403 403 403 403
        POST   /api/v1/accompagnements/{inconnu}/retrait vide   | 401 404 404 403 404 403 404 403
        POST   /api/v1/accompagnements/{inconnu}/cloture cloture | 401 404 404 403 403 403 403 403
        POST   /api/v1/accompagnements/{inconnu}/rendez-vous rendez-vous | 401 404 404 403 404 403 404 403
        POST   /api/v1/accompagnements/{inconnu}/actions action-convenue | 401 404 404 403 404 403 404 403
        PUT    /api/v1/accompagnements/{inconnu}/actions/{inconnu} cochee | 401 404 404 403 404 403 404 403
        """;

    public override async Task PreparerAsync(UsineMatrice usine)
    {
        usine.Nommer("accompagnement-dans", await AccompagnementAsync(usine, "13055", "13"));
        usine.Nommer("accompagnement-hors", await AccompagnementAsync(usine, "53130", "53"));
    }

    public override HttpContent? Corps(string nom) => nom switch
    {
        "accompagnement-hors" => JsonContent.Create(new DemanderAccompagnementInput { Commune = "53130", Objet = "Monter un programme", Besoin = "Nous débutons." }),
        "cloture" => JsonContent.Create(new CloreAccompagnementInput { Conclusion = "Programme publié." }),
        "rendez-vous" => JsonContent.Create(new RendezVousInput { Jour = new DateOnly(2026, 10, 4), Lieu = "Mairie" }),
        "action-convenue" => JsonContent.Create(new ActionConvenueInput { Libelle = "Choisir les dates", Porteur = PorteurAction.Mairie, Echeance = new DateOnly(2026, 10, 4) }),
        _ => null,
    };

    private static async Task<Guid> AccompagnementAsync(UsineMatrice usine, string commune, string departement)
    {
        await using var systeme = usine.Base.Systeme();
        var accompagnement = new Accompagnement(Guid.CreateVersion7(), commune, departement, "Monter un programme", "Nous débutons.", usine.Base.Acte());
        systeme.Contexte.Add(accompagnement);
        await systeme.Contexte.SaveChangesAsync();
        return accompagnement.Id;
    }
}
