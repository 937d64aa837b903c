using System.Net.Http.Json;
using VillesSolidaires.Animations;

namespace VillesSolidaires;

/// <summary>Calendrier d’animations : animations, modèles, programmes, lieux, construction, import, abonnements, agenda public.</summary>
internal sealed class LignesAnimations : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # API
        GET    /api/v1/animations                               | 401 200 200 403 200 200 200 200
        POST   /api/v1/animations animation-dans                | 401 201 201 403 201 403 201 403
        POST   /api/v1/animations animation-hors                | 401 201 201 403 403 403 403 403
        GET    /api/v1/animations/{animation-dans}              | 401 200 200 403 200 200 200 200
        GET    /api/v1/animations/{animation-hors}              | 401 200 200 403 404 404 404 404
        PUT    /api/v1/animations/{animation-hors} animation    | 401 200 200 403 404 403 404 403
        DELETE /api/v1/animations/{inconnu}                     | 401 404 404 403 404 403 404 403
        POST   /api/v1/animations/{animation-hors}/deplacement deplacement | 401 200 200 403 404 403 404 403
        POST   /api/v1/animations/{inconnu}/planification vide  | 401 404 404 403 404 403 404 403
        POST   /api/v1/animations/{inconnu}/confirmation vide   | 401 404 404 403 404 403 404 403
        POST   /api/v1/animations/{inconnu}/report report       | 401 404 404 403 404 403 404 403
        POST   /api/v1/animations/{inconnu}/annulation annulation | 401 404 404 403 404 403 404 403
        PUT    /api/v1/animations/{inconnu}/bilan bilan         | 401 404 404 403 404 403 404 403
        GET    /api/v1/animations/{animation-dans}/bilan/photo  | 401 404 404 403 404 404 404 404
        PUT    /api/v1/animations/{inconnu}/bilan/photo fichier | 401 404 404 403 404 403 404 403
        POST   /api/v1/animations/{inconnu}/taches tache        | 401 404 404 403 404 403 404 403
        PUT    /api/v1/animations/{inconnu}/taches/{inconnu} cochee | 401 404 404 403 404 403 404 403
        DELETE /api/v1/animations/{inconnu}/taches/{inconnu}    | 401 404 404 403 404 403 404 403
        GET    /api/v1/programmes/13055/2026                    | 401 200 200 403 200 403 200 200
        GET    /api/v1/programmes/53130/2026                    | 401 200 200 403 403 403 403 403
        POST   /api/v1/programmes/{inconnu}/publication vide    | 401 404 404 403 404 403 404 403
        DELETE /api/v1/programmes/{inconnu}/publication         | 401 404 404 403 404 403 404 403
        PUT    /api/v1/programmes/{inconnu}/reglages reglages   | 401 404 404 403 404 403 404 403
        GET    /api/v1/lieux?commune=13055                      | 401 200 200 403 200 200 200 200
        GET    /api/v1/lieux/bailleurs                          | 401 200 200 403 200 200 200 200
        POST   /api/v1/lieux?commune=53130 lieu                 | 401 201 201 403 403 403 403 403
        GET    /api/v1/lieux/{lieu-dans}                        | 401 200 200 403 200 200 200 200
        GET    /api/v1/lieux/{lieu-hors}                        | 401 200 200 403 404 404 404 404
        PUT    /api/v1/lieux/{inconnu} lieu                     | 401 404 404 403 404 403 404 403
        DELETE /api/v1/lieux/{inconnu}                          | 401 404 404 403 404 403 404 403
        GET    /api/v1/animations/modeles                       | 401 200 200 403 200 200 200 200
        POST   /api/v1/animations/modeles modele-faux           | 401 400 400 403 403 403 403 403
        GET    /api/v1/animations/modeles/{inconnu}             | 401 404 404 403 404 404 404 404
        POST   /api/v1/animations/modeles/{inconnu}/version vide | 401 404 404 403 403 403 403 403
        PUT    /api/v1/animations/modeles/{inconnu}/version modele-animation | 401 404 404 403 403 403 403 403
        POST   /api/v1/animations/modeles/{inconnu}/publication vide | 401 404 404 403 403 403 403 403
        POST   /api/v1/animations/modeles/{inconnu}/dates date-annoncee | 401 404 404 403 403 403 403 403
        DELETE /api/v1/animations/modeles/{inconnu}/dates/2027  | 401 404 404 403 403 403 403 403
        POST   /api/v1/animations/modeles/{inconnu}/archivage vide | 401 404 404 403 403 403 403 403
        DELETE /api/v1/animations/modeles/{inconnu}/archivage   | 401 404 404 403 403 403 403 403
        GET    /api/v1/animations/construction?commune=13055&annee=2027 | 401 200 200 403 200 403 200 403
        GET    /api/v1/animations/construction?commune=53130&annee=2027 | 401 200 200 403 403 403 403 403
        POST   /api/v1/animations/construction/examen construction-dans | 401 200 200 403 200 403 200 403
        POST   /api/v1/animations/construction construction-dans | 401 409 409 403 409 403 409 403
        POST   /api/v1/animations/construction construction-hors | 401 409 409 403 403 403 403 403
        GET    /api/v1/animations/imports                       | 401 200 200 403 200 403 200 403
        POST   /api/v1/animations/imports import-animations     | 401 201 201 403 201 403 201 403
        GET    /api/v1/animations/imports/{inconnu}             | 401 409 409 403 409 403 409 403
        POST   /api/v1/animations/imports/{inconnu}/confirmation | 401 409 409 403 409 403 409 403
        POST   /api/v1/animations/imports/{inconnu}/annulation vide | 401 404 404 403 404 403 404 403
        GET    /api/v1/animations/masse                         | 401 200 200 403 403 403 200 403
        GET    /api/v1/animations/masse/apercu?modeleId={inconnu}&annee=2027&departement=53 | 401 400 400 403 403 403 403 403
        POST   /api/v1/animations/masse masse-hors              | 401 400 400 403 403 403 403 403
        GET    /api/v1/animations/masse/{inconnu}               | 401 404 404 403 403 403 404 403

        # Abonnements, agenda public et programme imprimé
        GET    /animations/abonnements                          | 302 200 200 403 200 200 200 200
        POST   /animations/abonnements?handler=Revoquer&id={inconnu} | 302 404 404 403 404 404 404 404
        GET    /animations/programme.pdf?commune=13055&annee=2026&format=a4 | 302 200 200 403 200 403 200 200
        GET    /animations/programme.pdf?commune=53130&annee=2026&format=a3 | 302 200 200 403 403 403 403 403
        GET    /api/v1/programmes/13055/2026/pdf?format=a3      | 401 200 200 403 200 403 200 200
        GET    /api/v1/programmes/53130/2026/pdf                | 401 200 200 403 403 403 403 403
        GET    /api/v1/agendas                                  | 401 200 200 403 200 200 200 200
        GET    /api/v1/agendas/choix                            | 401 200 200 403 200 200 200 200
        POST   /api/v1/agendas agenda                           | 401 201 201 403 201 201 201 201
        POST   /api/v1/agendas agenda-dans                      | 401 201 201 403 201 403 201 201
        POST   /api/v1/agendas agenda-hors                      | 401 201 201 403 403 403 403 403
        DELETE /api/v1/agendas/{inconnu}                        | 401 404 404 403 404 404 404 404
        DELETE /api/v1/agendas/jeton-inconnu                    | 401 404 404 403 404 404 404 404
        GET    /agenda/jeton-inconnu.ics                        | 404 404 404 404 404 404 404 404
        GET    /agenda-public/13055                             | 200 200 200 200 200 200 200 200
        GET    /agenda-public/53130?integre=1                   | 200 200 200 200 200 200 200 200
        GET    /agenda-public/13055.ics                         | 200 200 200 200 200 200 200 200
        GET    /agenda-public/99999                             | 404 404 404 404 404 404 404 404

        # Pages du calendrier
        GET    /animations                                      | 302 200 200 403 200 200 200 200
        GET    /animations?commune=13055                        | 302 200 200 403 200 200 200 200
        GET    /animations?commune=53130                        | 302 200 200 403 403 200 403 403
        GET    /animations?vue=liste&handler=Export&format=csv  | 302 200 200 403 200 200 200 200
        POST   /animations?handler=Deplacement&id={inconnu}     | 302 200 200 403 200 403 200 403
        POST   /animations?handler=Publication&id={inconnu}     | 302 404 404 403 404 403 404 403
        GET    /animations/nouvelle                             | 302 200 200 403 200 403 200 403
        GET    /animations/{animation-dans}                     | 302 200 200 403 200 200 200 200
        GET    /animations/{animation-hors}                     | 302 200 200 403 404 404 404 404
        POST   /animations/{inconnu}?handler=Planification      | 302 404 404 403 404 403 404 403
        GET    /animations/{animation-dans}/modifier            | 302 200 200 403 200 403 200 403
        GET    /animations/{animation-hors}/modifier            | 302 200 200 403 404 403 404 403
        GET    /animations/{animation-dans}/bilan               | 302 302 302 403 302 403 302 403
        GET    /animations/{animation-hors}/bilan               | 302 302 302 403 404 403 404 403
        GET    /animations/{animation-dans}/photo               | 302 404 404 403 404 404 404 404
        GET    /animations/lieux?commune=13055                  | 302 200 200 403 200 200 200 200
        GET    /animations/lieux?commune=53130                  | 302 200 200 403 403 200 403 403
        POST   /animations/lieux?commune=53130                  | 302 200 200 403 403 403 403 403
        GET    /animations/lieux/{lieu-dans}                    | 302 200 200 403 200 403 200 403
        GET    /animations/lieux/{lieu-hors}                    | 302 200 200 403 404 403 404 403
        GET    /animations/modeles                              | 302 200 200 403 200 200 200 200
        GET    /animations/modeles/{inconnu}                    | 302 404 404 403 404 404 404 404
        POST   /animations/modeles/{inconnu}?handler=Archiver   | 302 404 404 403 403 403 403 403
        GET    /animations/modeles/nouveau                      | 302 200 200 403 403 403 403 403
        GET    /animations/modeles/{inconnu}/ecrire             | 302 404 404 403 403 403 403 403
        GET    /animations/construire?commune=13055             | 302 200 200 403 200 403 200 403
        GET    /animations/construire?commune=53130             | 302 200 200 403 403 403 403 403
        GET    /animations/import                               | 302 200 200 403 200 403 200 403
        POST   /animations/import?handler=Annuler&lot={inconnu} | 302 404 404 403 404 403 404 403
        GET    /animations/masse                                | 302 200 200 403 403 403 200 403
        GET    /animations/masse/{inconnu}                      | 302 404 404 403 403 403 404 403
        """;

    public override async Task PreparerAsync(UsineMatrice usine)
    {
        var repas = new AnimationDonnees("Repas", PeriodeAnimation.Jour(new(2026, 10, 4)));
        var cour = await usine.Base.LieuAsync("13055", "13", new LieuDonnees("Cour", Residence: "Les Tilleuls", BailleurId: await usine.ObjetAsync(UsineMatrice.ObjetBailleur)));
        usine.Nommer("lieu-dans", cour.Id);
        usine.Nommer("lieu-hors", (await usine.Base.LieuAsync("53130", "53", new LieuDonnees("Place"))).Id);
        usine.Nommer("animation-dans", await usine.Base.AnimationAsync("13055", "13", repas with { Lieu = cour }));
        usine.Nommer("animation-hors", await usine.Base.AnimationAsync("53130", "53", repas));
    }

    public override HttpContent? Corps(string nom) => nom switch
    {
        "agenda" => JsonContent.Create(new CreerAgendaInput { Libelle = "Abonnement" }),
        "agenda-dans" => JsonContent.Create(new CreerAgendaInput { Libelle = "Abonnement", Filtre = new FiltreAgenda { Communes = ["13055"] } }),
        "agenda-hors" => JsonContent.Create(new CreerAgendaInput { Libelle = "Abonnement", Filtre = new FiltreAgenda { Communes = ["53130"] } }),
        "modele-animation" => JsonContent.Create(ModeleAnimation(30)),
        "modele-faux" => JsonContent.Create(ModeleAnimation(31)),
        "date-annoncee" => JsonContent.Create(new AnnoncerDateInput { Debut = new DateOnly(2027, 5, 28) }),
        "construction-dans" => JsonContent.Create(new ConstruireInput { Commune = "13055", Annee = 2027 }),
        "construction-hors" => JsonContent.Create(new ConstruireInput { Commune = "53130", Annee = 2027 }),
        "import-animations" => new MultipartFormDataContent { { new ByteArrayContent("titre;debut\nRepas;01/06/2027"u8.ToArray()), "fichier", "animations.csv" } },
        "masse-hors" => JsonContent.Create(new EnMasseInput { ModeleId = Guid.NewGuid(), Annee = 2027, Departement = "53" }),
        "animation-dans" => Animation("13055"),
        "animation-hors" => Animation("53130"),
        "animation" => JsonContent.Create(new ModifierAnimationInput { Titre = "Repas", Debut = new DateOnly(2026, 10, 4) }),
        "deplacement" => JsonContent.Create(new DeplacerAnimationInput { Debut = new DateOnly(2026, 10, 11) }),
        "report" => JsonContent.Create(new ReporterAnimationInput { Debut = new DateOnly(2026, 10, 11), Motif = "Pluie" }),
        "annulation" => JsonContent.Create(new AnnulerAnimationInput { Motif = "Pluie" }),
        "bilan" => JsonContent.Create(new SaisirBilanInput { Participants = 12, Benevoles = 2, Heures = 4 }),
        "tache" => JsonContent.Create(new AjouterTacheInput { Libelle = "Réserver", Decalage = 10 }),
        "reglages" => JsonContent.Create(new ReglerProgrammeInput { DelaiVoiePublique = 30 }),
        "lieu" => JsonContent.Create(new SaisieLieuInput { Nom = $"Place {Guid.NewGuid():N}" }),
        _ => null,
    };

    private static JsonContent Animation(string commune) =>
        JsonContent.Create(new CreerAnimationInput { Commune = commune, Titre = "Repas", Type = TypeAnimation.InitiativeCommune, Debut = new DateOnly(2026, 10, 4) });

    /// <param name="jour">Jour de juin : le 31 n'existe pas, et se refuse après la permission.</param>
    private static CreerModeleAnimationInput ModeleAnimation(int jour) =>
        new() { Code = "ESSAI", Intitule = "Essai", Regle = new() { Genre = GenreRegleDate.JourFixe, DuJour = jour, DuMois = 6 } };
}
