using System.Net.Http.Json;
using VillesSolidaires.Labels;

namespace VillesSolidaires;

/// <summary>Label : référentiels, sessions, attestations, registre public.</summary>
internal sealed class LignesLabel : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # Label : registre public et attestations ; VC-2026-0001 est à Marseille, VC-2026-0002 à Laval
        GET    /villes-labellisees                              | 200 200 200 200 200 200 200 200
        GET    /villes-labellisees.csv                          | 200 200 200 200 200 200 200 200
        GET    /villes-labellisees.json                         | 200 200 200 200 200 200 200 200
        GET    /villes-labellisees.schema.json                  | 200 200 200 200 200 200 200 200
        GET    /attestations                                    | 200 200 200 200 200 200 200 200
        GET    /attestations/VC-2026-0002                       | 200 200 200 200 200 200 200 200
        GET    /attestations/VC-2026-9999                       | 404 404 404 404 404 404 404 404
        GET    /attestations/VC-2026-0002/badge.svg             | 200 200 200 200 200 200 200 200
        GET    /attestations/VC-2026-0002/attestation.pdf       | 200 200 200 200 200 200 200 200
        GET    /labels/attestations                             | 302 200 200 403 200 403 200 200
        GET    /labels/attestations/VC-2026-0001                | 302 200 200 403 200 403 200 200
        GET    /labels/attestations/VC-2026-0002                | 302 200 200 403 404 403 404 404
        GET    /labels/attestations/VC-2026-0002?handler=Document | 302 200 200 403 404 403 404 404
        POST   /labels/attestations/VC-2026-9999?handler=Retrait | 302 404 404 403 403 403 403 403
        POST   /labels/attestations/VC-2026-9999?handler=Controle | 302 404 404 403 403 403 403 403
        GET    /api/v1/labels/attestations                      | 401 200 200 403 200 403 200 200
        GET    /api/v1/labels/attestations/VC-2026-0001         | 401 200 200 403 200 403 200 200
        GET    /api/v1/labels/attestations/VC-2026-0002         | 401 200 200 403 404 403 404 404
        GET    /api/v1/labels/attestations/VC-2026-0001/pdf     | 401 200 200 403 200 403 200 200
        POST   /api/v1/labels/attestations/VC-2026-9999/retrait retrait-label | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/attestations/VC-2026-9999/controle controle-label | 401 404 404 403 403 403 403 403

        # Label : référentiels et sessions
        GET    /labels/referentiels                             | 302 200 200 403 200 403 200 200
        GET    /labels/referentiels/{referentiel-label}         | 302 200 200 403 200 403 200 200
        POST   /labels/referentiels/{referentiel-label}         | 302 200 200 403 403 403 403 403
        POST   /labels/referentiels/{inconnu}?handler=Publier   | 302 404 404 403 403 403 403 403
        GET    /labels/referentiels/{referentiel-label}/comparaison | 302 200 200 403 200 403 200 200
        GET    /labels/sessions                                 | 302 200 200 403 200 403 200 200
        GET    /labels/sessions/{session-label}                 | 302 200 200 403 200 403 200 200
        GET    /labels/sessions/nouvelle                        | 302 200 200 403 403 403 403 403
        GET    /labels/sessions/{session-label}/modifier        | 302 200 200 403 403 403 403 403
        GET    /api/v1/labels/referentiels                      | 401 200 200 403 200 403 200 200
        GET    /api/v1/labels/referentiels/{referentiel-label}  | 401 200 200 403 200 403 200 200
        GET    /api/v1/labels/referentiels/{referentiel-label}/comparaison?avec={inconnu} | 401 404 404 403 404 403 404 404
        POST   /api/v1/labels/referentiels/{inconnu}/version    | 401 404 404 403 403 403 403 403
        PUT    /api/v1/labels/referentiels/{inconnu} referentiel-label | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/referentiels/{inconnu}/publication vide | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/referentiels/{inconnu}/archivage vide | 401 404 404 403 403 403 403 403
        DELETE /api/v1/labels/referentiels/{inconnu}            | 401 404 404 403 403 403 403 403
        GET    /api/v1/labels/sessions                          | 401 200 200 403 200 403 200 200
        POST   /api/v1/labels/sessions session-label            | 401 404 404 403 403 403 403 403
        GET    /api/v1/labels/sessions/{session-label}          | 401 200 200 403 200 403 200 200
        PUT    /api/v1/labels/sessions/{inconnu} session-label  | 401 404 404 403 403 403 403 403
        """;

    public override async Task PreparerAsync(UsineMatrice usine)
    {
        usine.Nommer("session-label", await SessionAsync(usine));
        usine.Nommer("referentiel-label", ReferentielLivre.Id);
        // Les premiers numéros de l'année, que la table cite : Marseille, puis Laval.
        await usine.Base.AttestationAsync("13055", "13");
        await usine.Base.AttestationAsync("53130", "53");
    }

    public override HttpContent? Corps(string nom) => nom switch
    {
        "referentiel-label" => JsonContent.Create(new EcrireReferentielInput { Intitule = "Label" }),
        "session-label" => JsonContent.Create(new EcrireSessionInput { Intitule = "Session", ReferentielId = Guid.NewGuid(), Ouverture = new(2026, 9, 1), Cloture = new(2026, 10, 1), FinCorrections = new(2026, 10, 5) }),
        "retrait-label" => JsonContent.Create(new RetirerAttestationInput { Motif = "Motif" }),
        "controle-label" => JsonContent.Create(new ControlerAttestationInput { Constat = "Constat" }),
        _ => null,
    };

    private static async Task<Guid> SessionAsync(UsineMatrice usine)
    {
        await using var systeme = usine.Base.Systeme();
        await systeme.Service<IReferentielLivre>().AssurerAsync(default);
        var session = new SessionLabel(Guid.CreateVersion7(), ReferentielLivre.Id, new SessionDonnees("Session 2026", new(2026, 9, 1), new(2026, 10, 31), new(2026, 11, 15)));
        systeme.Contexte.Add(session);
        await systeme.Contexte.SaveChangesAsync();
        return session.Id;
    }
}
