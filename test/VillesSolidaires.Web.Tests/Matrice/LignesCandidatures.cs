using System.Net.Http.Json;
using VillesSolidaires.Comptes;
using VillesSolidaires.Labels;

namespace VillesSolidaires;

/// <summary>Label : dossiers des communes, instruction, jury.</summary>
internal sealed class LignesCandidatures : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # Candidatures au label : {candidature-publiee} est ajournée, les autres sont des brouillons
        GET    /labels                                          | 302 200 200 403 200 403 200 200
        GET    /labels/nouvelle                                 | 302 200 200 403 200 403 403 403
        GET    /labels/{candidature-dans}                       | 302 200 200 403 200 403 404 404
        GET    /labels/{candidature-publiee}                    | 302 200 200 403 200 403 200 200
        GET    /labels/{candidature-hors}                       | 302 200 200 403 404 403 404 404
        POST   /labels/{inconnu}?handler=Retrait                | 302 404 404 403 404 403 403 403
        POST   /labels/{candidature-hors}?handler=Correction    | 302 200 200 403 404 403 403 403
        GET    /labels/{candidature-dans}/criteres/lieu         | 302 200 200 403 200 403 403 403
        GET    /labels/{candidature-hors}/criteres/lieu         | 302 200 200 403 404 403 403 403
        POST   /labels/{candidature-hors}/criteres/lieu         | 302 200 200 403 404 403 403 403
        GET    /labels/{candidature-dans}/referents             | 302 200 200 403 200 403 403 403
        GET    /labels/{candidature-hors}/referents             | 302 200 200 403 404 403 403 403
        GET    /labels/{candidature-dans}/preuves               | 302 200 200 403 200 403 403 403
        POST   /labels/{candidature-hors}/preuves               | 302 200 200 403 404 403 403 403
        GET    /labels/{candidature-dans}/preuves/{inconnu}     | 302 404 404 403 404 403 403 403
        GET    /labels/{candidature-dans}/depot                 | 302 200 200 403 200 403 403 403
        GET    /labels/{candidature-hors}/depot                 | 302 200 200 403 404 403 403 403
        POST   /labels/{candidature-hors}/depot                 | 302 200 200 403 404 403 403 403
        GET    /labels/{candidature-dans}/complements           | 302 200 200 403 200 403 403 403
        GET    /labels/{candidature-hors}/complements           | 302 200 200 403 404 403 403 403
        GET    /labels/{candidature-publiee}/reponse            | 302 200 200 403 200 403 403 403
        GET    /labels/{candidature-hors}/reponse               | 302 200 200 403 404 403 403 403
        GET    /labels/{candidature-publiee}/depots/1           | 302 200 200 403 200 403 403 403
        GET    /labels/{candidature-hors}/depots/1              | 302 404 404 403 404 403 403 403
        GET    /labels/{candidature-dans}/renouvellement        | 302 302 302 403 302 403 403 403
        GET    /labels/{candidature-hors}/renouvellement        | 302 302 302 403 404 403 403 403
        GET    /api/v1/labels/candidatures                      | 401 200 200 403 200 403 200 200
        POST   /api/v1/labels/candidatures candidature-hors     | 401 404 404 403 403 403 403 403
        GET    /api/v1/labels/candidatures/onglets              | 401 200 200 403 200 403 200 200
        GET    /api/v1/labels/candidatures/sessions-ouvertes    | 401 200 200 403 200 403 200 200
        GET    /api/v1/labels/candidatures/{candidature-dans}   | 401 200 200 403 200 403 404 404
        GET    /api/v1/labels/candidatures/{candidature-publiee} | 401 200 200 403 200 403 200 200
        GET    /api/v1/labels/candidatures/{candidature-hors}   | 401 200 200 403 404 403 404 404
        GET    /api/v1/labels/candidatures/{candidature-hors}/renouvellement | 401 200 200 403 404 403 403 403
        GET    /api/v1/labels/candidatures/{candidature-publiee}/depots/1 | 401 200 200 403 200 403 403 403
        GET    /api/v1/labels/candidatures/{candidature-hors}/criteres/lieu | 401 200 200 403 404 403 403 403
        PUT    /api/v1/labels/candidatures/{candidature-hors}/criteres/lieu evaluation | 401 409 409 403 404 403 403 403
        PUT    /api/v1/labels/candidatures/{inconnu}/niveau niveau | 401 404 404 403 404 403 403 403
        PUT    /api/v1/labels/candidatures/{inconnu}/referents vide | 401 404 404 403 404 403 403 403
        POST   /api/v1/labels/candidatures/{inconnu}/depot vide | 401 404 404 403 404 403 403 403
        POST   /api/v1/labels/candidatures/{inconnu}/correction vide | 401 404 404 403 404 403 403 403
        POST   /api/v1/labels/candidatures/{inconnu}/questions/{inconnu}/reponses message-label | 401 404 404 403 404 403 403 403
        POST   /api/v1/labels/candidatures/{inconnu}/complements vide | 401 404 404 403 404 403 403 403
        POST   /api/v1/labels/candidatures/{inconnu}/retrait retrait-candidature | 401 404 404 403 404 403 403 403
        POST   /api/v1/labels/candidatures/{inconnu}/reponse message-label | 401 404 404 403 404 403 403 403
        POST   /api/v1/labels/candidatures/{inconnu}/preuves/liens preuve-lien | 401 404 404 403 404 403 403 403
        POST   /api/v1/labels/candidatures/{inconnu}/preuves/fichiers preuve-fichier | 401 404 404 403 404 403 403 403
        GET    /api/v1/labels/candidatures/{candidature-hors}/preuves/{inconnu} | 401 404 404 403 404 403 403 403
        PUT    /api/v1/labels/candidatures/{inconnu}/preuves/{inconnu} vide | 401 404 404 403 404 403 403 403
        DELETE /api/v1/labels/candidatures/{inconnu}/preuves/{inconnu} | 401 404 404 403 404 403 403 403

        # Instruction et jury du label : l'association instruit, seul le juré note, et {notation} est celle d'un autre juré
        GET    /labels/instruction                              | 302 200 200 403 403 403 403 403
        GET    /labels/{candidature-deposee}/instruction        | 302 200 200 403 403 403 403 403
        GET    /labels/{candidature-dans}/instruction           | 302 404 404 403 403 403 403 403
        POST   /labels/{inconnu}/instruction?handler=Noter&critere=lieu | 302 404 404 403 403 403 403 403
        GET    /labels/jurys/{session-jury}                     | 302 200 200 403 403 403 403 403
        GET    /labels/jurys/{inconnu}                          | 302 404 404 403 403 403 403 403
        POST   /labels/jurys/{inconnu}?handler=Clore            | 302 404 404 403 403 403 403 403
        GET    /labels/jurys/{inconnu}/proces-verbal            | 302 404 404 403 403 403 403 403
        GET    /labels/jury                                     | 302 200 403 200 403 403 403 403
        GET    /labels/jury/{notation}                          | 302 404 403 404 403 403 403 403
        POST   /labels/jury/{notation}?handler=Enregistrer      | 302 404 403 404 403 403 403 403
        GET    /labels/{candidature-publiee}/lettre             | 302 200 200 403 200 403 403 403
        GET    /labels/{candidature-hors}/lettre                | 302 404 404 403 404 403 403 403
        GET    /api/v1/labels/instruction                       | 401 200 200 403 403 403 403 403
        GET    /api/v1/labels/instruction/charge                | 401 200 200 403 403 403 403 403
        GET    /api/v1/labels/instruction/{candidature-deposee} | 401 200 200 403 403 403 403 403
        POST   /api/v1/labels/instruction/{inconnu}/affectation affectation-label | 401 404 404 403 403 403 403 403
        PUT    /api/v1/labels/instruction/{inconnu}/points vide | 401 404 404 403 403 403 403 403
        PUT    /api/v1/labels/instruction/{inconnu}/criteres/lieu vide | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/instruction/{inconnu}/questions question-label | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/instruction/{inconnu}/questions/{inconnu}/messages question-label | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/instruction/{inconnu}/questions/{inconnu}/classement vide | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/instruction/{inconnu}/complements echeance-label | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/instruction/{inconnu}/recevabilite vide | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/instruction/{inconnu}/irrecevabilite motif-label | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/instruction/{inconnu}/transmission vide | 401 404 404 403 403 403 403 403
        GET    /api/v1/labels/jurys/{session-jury}              | 401 200 200 403 403 403 403 403
        PUT    /api/v1/labels/jurys/{inconnu} convocation-jury  | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/jurys/{inconnu}/membres membre-jury | 401 404 404 403 403 403 403 403
        DELETE /api/v1/labels/jurys/{inconnu}/membres/{inconnu} | 401 404 404 403 403 403 403 403
        PUT    /api/v1/labels/jurys/{inconnu}/presidence presidence-jury | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/jurys/{inconnu}/notation vide     | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/jurys/{inconnu}/cloture vide      | 401 404 404 403 403 403 403 403
        POST   /api/v1/labels/jurys/{inconnu}/publication vide  | 401 404 404 403 403 403 403 403
        GET    /api/v1/labels/jurys/{inconnu}/proces-verbal     | 401 404 404 403 403 403 403 403
        GET    /api/v1/labels/jurys/{session-jury}/communes     | 401 404 403 404 403 403 403 403
        POST   /api/v1/labels/jurys/{session-jury}/declaration vide | 401 404 403 404 403 403 403 403
        GET    /api/v1/labels/jurys/notations                   | 401 200 403 200 403 403 403 403
        GET    /api/v1/labels/jurys/notations/{notation}        | 401 404 403 404 403 403 403 403
        PUT    /api/v1/labels/jurys/notations/{notation} vide   | 401 404 403 404 403 403 403 403
        POST   /api/v1/labels/jurys/notations/{notation}/remise vide | 401 404 403 404 403 403 403 403
        POST   /api/v1/labels/jurys/notations/{notation}/deport motif-label | 401 404 403 404 403 403 403 403
        POST   /api/v1/labels/jurys/notations/{notation}/decision decision-jury | 401 404 403 404 403 403 403 403
        """;

    public override async Task PreparerAsync(UsineMatrice usine)
    {
        var session = await usine.Base.SessionLabelAsync();
        usine.Nommer("candidature-dans", await usine.Base.CandidatureAsync(new CandidatureDeTest { SessionId = session }));
        usine.Nommer("candidature-hors", await usine.Base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Commune = "53130", Departement = "53" }));
        usine.Nommer("candidature-publiee", await usine.Base.CandidatureAsync(
            new CandidatureDeTest { SessionId = await usine.Base.SessionLabelAsync(), Jusqua = CandidatureStatut.Ajournee }));
        usine.Nommer("candidature-deposee", await usine.Base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.Deposee }));
        await PreparerJuryAsync(usine);
    }

    public override HttpContent? Corps(string nom) => nom switch
    {
        "candidature-hors" => JsonContent.Create(new OuvrirCandidatureInput { SessionId = Guid.NewGuid(), Commune = "53130" }),
        "evaluation" => JsonContent.Create(new EvaluerCritereInput { Note = 1 }),
        "niveau" => JsonContent.Create(new DemanderNiveauInput { NiveauDemande = 1 }),
        "message-label" => JsonContent.Create(new MessageInput { Texte = "Voici." }),
        "retrait-candidature" => JsonContent.Create(new RetirerCandidatureInput { Motif = "La commune préfère attendre." }),
        "preuve-lien" => JsonContent.Create(new JoindrePreuveInput { Libelle = "Charte", Lien = "https://www.mairie.example/charte", Criteres = ["lieu"] }),
        "preuve-fichier" => new MultipartFormDataContent
        {
            { new ByteArrayContent("%PDF-1.7"u8.ToArray()), "fichier", "charte.pdf" }, { new StringContent("Charte"), "libelle" }, { new StringContent("lieu"), "criteres" },
        },
        "affectation-label" => JsonContent.Create(new AffecterInstructionInput { InstructeurId = Guid.NewGuid() }),
        "question-label" => JsonContent.Create(new QuestionnerInput { Texte = "Où est la charte ?" }),
        "echeance-label" => JsonContent.Create(new DemanderComplementsInput { Echeance = new DateOnly(2026, 10, 6) }),
        "motif-label" => JsonContent.Create(new MotiverInstructionInput { Motif = "Motif" }),
        "convocation-jury" => JsonContent.Create(new ConvoquerJuryInput { ReuniLe = new DateOnly(2026, 12, 1), Quorum = 1 }),
        "membre-jury" => JsonContent.Create(new NommerMembreInput { Membre = Guid.NewGuid(), Qualite = "Sociologue" }),
        "presidence-jury" => JsonContent.Create(new PresiderInput { PresidentId = Guid.NewGuid() }),
        "decision-jury" => JsonContent.Create(new ArreterDecisionInput { Issue = IssueLabel.Refus, Motifs = "Motifs" }),
        _ => null,
    };

    /// <summary>Un jury qui note : la notation est celle d'un autre compte que ceux de la matrice.</summary>
    private static async Task PreparerJuryAsync(UsineMatrice usine)
    {
        var session = await usine.Base.SessionLabelAsync();
        await usine.Base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Jusqua = CandidatureStatut.EnJury });
        var jure = await usine.Base.CompteDeRoleAsync(Roles.Jure, "Awa Diop");
        await usine.Base.JuryComposeAsync(session, 1, (jure, null));
        await usine.Base.NotationOuverteAsync(session);
        usine.Nommer("session-jury", session);
        await using var portee = usine.Base.Jure(jure);
        usine.Nommer("notation", (await portee.Service<INotationAppService>().GetListAsync(default))[0].Dossiers[0].Id);
    }
}
