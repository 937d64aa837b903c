using System.Net.Http.Json;
using VillesSolidaires.Campagnes;

namespace VillesSolidaires;

/// <summary>Campagnes saisonnières et alertes. {alerte-dans} couvre les Bouches-du-Rhône, {alerte-hors} la Mayenne.</summary>
internal sealed class LignesCampagnes : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        GET    /campagnes                                       | 302 200 200 403 200 200 200 200
        GET    /campagnes/{campagne}                            | 302 200 200 403 200 200 200 200
        POST   /campagnes/{inconnu}?handler=Ouvrir              | 302 404 404 403 403 403 403 403
        POST   /campagnes/{inconnu}?handler=Relancer            | 302 404 404 403 403 403 404 403
        GET    /campagnes/nouvelle                              | 302 200 200 403 403 403 403 403
        GET    /campagnes/{campagne}/modifier                   | 302 200 200 403 403 403 403 403
        GET    /campagnes/{campagne}/communes/13055             | 302 200 200 403 200 404 200 200
        GET    /campagnes/{campagne}/communes/53130             | 302 200 200 403 404 404 404 404
        POST   /campagnes/{campagne}/communes/53130?handler=Cocher&etapeId={inconnu}&faite=true | 302 200 200 403 404 403 404 403
        GET    /alertes                                         | 302 200 200 403 200 200 200 200
        GET    /alertes/nouvelle                                | 302 200 200 403 403 403 200 403
        GET    /alertes/{alerte-dans}                           | 302 200 200 403 200 404 200 200
        GET    /alertes/{alerte-hors}                           | 302 200 200 403 404 404 404 404
        POST   /alertes/{alerte-hors}?handler=Lever             | 302 200 200 403 404 404 404 404
        GET    /api/v1/campagnes                                | 401 200 200 403 200 200 200 200
        POST   /api/v1/campagnes campagne-deja-la               | 401 400 400 403 403 403 403 403
        GET    /api/v1/campagnes/{campagne}                     | 401 200 200 403 200 200 200 200
        PUT    /api/v1/campagnes/{inconnu} campagne             | 401 404 404 403 403 403 403 403
        POST   /api/v1/campagnes/{inconnu}/ouverture            | 401 404 404 403 403 403 403 403
        POST   /api/v1/campagnes/{inconnu}/cloture              | 401 404 404 403 403 403 403 403
        GET    /api/v1/campagnes/{campagne}/departements        | 401 200 200 403 200 200 200 200
        GET    /api/v1/campagnes/{campagne}/communes            | 401 200 200 403 200 200 200 200
        GET    /api/v1/campagnes/{campagne}/communes/13055      | 401 200 200 403 200 404 200 200
        GET    /api/v1/campagnes/{campagne}/communes/53130      | 401 200 200 403 404 404 404 404
        PUT    /api/v1/campagnes/{campagne}/communes/53130/etapes/{inconnu} cochee | 401 409 409 403 404 403 404 403
        POST   /api/v1/campagnes/{inconnu}/relances vide        | 401 404 404 403 403 403 404 403
        GET    /api/v1/alertes                                  | 401 200 200 403 200 200 200 200
        POST   /api/v1/alertes alerte-hors                      | 401 400 400 403 403 403 403 403
        GET    /api/v1/alertes/{alerte-dans}                    | 401 200 200 403 200 404 200 200
        GET    /api/v1/alertes/{alerte-hors}                    | 401 200 200 403 404 404 404 404
        PUT    /api/v1/alertes/{alerte-hors} ajustement         | 401 200 200 403 403 403 404 403
        POST   /api/v1/alertes/{inconnu}/levee levee            | 401 404 404 403 403 403 404 403
        """;

    public override async Task PreparerAsync(UsineMatrice usine)
    {
        await using var systeme = usine.Base.Systeme();
        var acte = usine.Base.Acte();
        var campagne = new Campagne(Guid.CreateVersion7(), SaisonCampagne.GrandFroid, 2026, CampagneDonnees.Proposer(SaisonCampagne.GrandFroid, 2026, "Grand froid", default, default));
        campagne.Ouvrir(acte.Instant);
        systeme.Contexte.Add(campagne);
        usine.Nommer("campagne", campagne.Id);
        foreach (var (nom, departement) in new[] { ("alerte-dans", "13"), ("alerte-hors", "53") })
        {
            var donnees = new AlerteDonnees(NatureAlerte.GrandFroid, NiveauAlerte.Orange, [departement], new(2026, 11, 5), new(2026, 11, 9), "Préfecture", null);
            var alerte = new Alerte(Guid.CreateVersion7(), donnees, acte);
            systeme.Contexte.Add(alerte);
            usine.Nommer(nom, alerte.Id);
        }
        await systeme.Contexte.SaveChangesAsync();
    }

    public override HttpContent? Corps(string nom) => nom switch
    {
        "campagne-deja-la" => JsonContent.Create(new CreerCampagneInput { Saison = SaisonCampagne.GrandFroid, Annee = 2026, Titre = "Grand froid", Debut = new DateOnly(2026, 11, 1), Fin = new DateOnly(2027, 3, 31), Etapes = [new() { Libelle = "Kit diffusé" }] }),
        "campagne" => JsonContent.Create(new SaisieCampagneInput { Titre = "Grand froid", Debut = new DateOnly(2026, 11, 1), Fin = new DateOnly(2027, 3, 31) }),
        "alerte-hors" => JsonContent.Create(new DeclarerAlerteInput { Nature = NatureAlerte.GrandFroid, Niveau = NiveauAlerte.Rouge, Departements = ["53"], Du = new DateOnly(2026, 11, 1), Au = new DateOnly(2026, 11, 9), Source = "Préfecture" }),
        "ajustement" => JsonContent.Create(new AjusterAlerteInput { Niveau = NiveauAlerte.Rouge, Au = new DateOnly(2026, 11, 12) }),
        "levee" => JsonContent.Create(new LeverAlerteInput { Motif = "Fin de l’épisode" }),
        _ => null,
    };
}
