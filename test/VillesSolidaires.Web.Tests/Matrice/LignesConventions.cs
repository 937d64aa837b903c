using System.Net.Http.Json;
using VillesSolidaires.Conventions;

namespace VillesSolidaires;

/// <summary>Conventions : préparation, signature, suivi, documents. Le bailleur est partie à {convention-dans}, pas aux conventions signées.</summary>
internal sealed class LignesConventions : LignesMatrice
{
    public override string Table => """
        #                                                         anonyme admin assoc jure mairie bailleur dept elu
        # Pages
        GET    /conventions                                     | 302 200 200 403 200 200 200 200
        GET    /conventions?handler=Export&format=csv           | 302 200 200 403 200 200 200 200
        POST   /conventions?handler=Exporter&format=csv         | 302 302 302 403 302 302 302 302
        POST   /conventions?handler=Relancer                    | 302 302 302 403 403 403 403 403
        GET    /conventions/{convention-dans}                   | 302 200 200 403 200 200 200 200
        GET    /conventions/{convention-hors}                   | 302 200 200 403 404 404 404 404
        GET    /conventions/regles                              | 302 200 200 403 200 200 200 200
        GET    /conventions/nouvelle                            | 302 200 200 403 403 403 403 403
        GET    /conventions/modeles                             | 302 200 200 403 403 403 403 403
        GET    /conventions/modeles/Adhesion                    | 302 200 200 403 403 403 403 403
        POST   /conventions/modeles/Adhesion?handler=Publier    | 302 200 200 403 403 403 403 403
        GET    /conventions/modeles/Adhesion/ecrire             | 302 302 302 403 403 403 403 403
        POST   /conventions/{inconnu}/conduite?handler=Relance  | 302 404 404 403 403 403 403 403
        POST   /conventions/{convention-hors}/conduite?handler=Renouvellement | 302 200 200 403 403 403 403 403
        POST   /conventions/{inconnu}/signature?handler=Ouverture | 302 404 404 403 403 403 403 403
        POST   /conventions/{inconnu}/commentaires?handler=Resoudre | 302 404 404 403 404 404 404 403
        POST   /conventions/{convention-hors}/commentaires?handler=Resoudre | 302 200 200 403 404 404 404 403
        GET    /conventions/{convention-dans}/deliberation      | 302 200 200 403 200 200 200 403
        GET    /conventions/{convention-hors}/deliberation      | 302 200 200 403 404 404 404 403
        GET    /conventions/{convention-dans}/engagement-republicain | 302 200 200 403 200 200 200 403
        GET    /conventions/{convention-dans}/signer            | 302 302 302 403 302 302 302 403
        GET    /conventions/{convention-dans}/deposer           | 302 200 200 403 200 200 200 403
        GET    /conventions/{convention-hors}/deposer           | 302 200 200 403 404 404 404 403
        GET    /conventions/{convention-dans}/pieces/{inconnu}  | 302 404 404 403 404 404 404 404
        GET    /conventions/{convention-dans}/suivi/engagements/{inconnu} | 302 404 404 403 404 404 404 403
        GET    /conventions/{convention-dans}/suivi/versements/{inconnu} | 302 404 404 403 403 403 403 403
        GET    /conventions/{convention-dans}/suivi/comptes-rendus/{inconnu} | 302 404 404 403 403 403 403 403
        GET    /conventions/echeances                           | 302 200 200 403 200 200 200 200
        POST   /conventions/echeances?handler=Renouveler&id={inconnu} | 302 404 404 403 403 403 403 403

        # Préparation d'une convention
        GET    /conventions/{convention-dans}/texte             | 302 200 200 403 200 200 200 200
        GET    /conventions/{convention-hors}/texte             | 302 200 200 403 404 404 404 404
        GET    /conventions/{convention-dans}/parties           | 302 200 200 403 200 200 200 200
        GET    /conventions/{convention-hors}/parties           | 302 200 200 403 404 404 404 404
        GET    /conventions/{convention-dans}/engagements       | 302 200 200 403 200 200 200 200
        GET    /conventions/{convention-hors}/engagements       | 302 200 200 403 404 404 404 404
        GET    /conventions/{convention-dans}/financement       | 302 200 200 403 200 200 200 200
        GET    /conventions/{convention-hors}/financement       | 302 200 200 403 404 404 404 404
        POST   /conventions/{convention-hors}/texte?handler=Enregistrer&clauseId={inconnu} | 302 200 200 403 404 404 404 404
        POST   /conventions/{convention-dans}/parties?handler=Retirer&partie={inconnu} | 302 200 200 403 403 403 403 403

        # API
        GET    /api/v1/conventions                              | 401 200 200 403 200 200 200 200
        GET    /api/v1/conventions/onglets                      | 401 200 200 403 200 200 200 200
        GET    /api/v1/conventions/echeances                    | 401 200 200 403 200 200 200 200

        # Une convention par l’API
        GET    /api/v1/conventions/{convention-dans}            | 401 200 200 403 200 200 200 200
        GET    /api/v1/conventions/{convention-hors}            | 401 200 200 403 404 404 404 404
        POST   /api/v1/conventions convention                   | 401 400 400 403 403 403 403 403
        PUT    /api/v1/conventions/{convention-dans} recadrage  | 401 200 200 403 403 403 403 403
        POST   /api/v1/conventions/{convention-dans}/relecture partie | 401 400 400 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/corrections corrections | 401 404 404 403 404 404 404 403
        POST   /api/v1/conventions/{inconnu}/annulation corrections | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/denonciation fin   | 401 404 404 403 404 404 404 403
        POST   /api/v1/conventions/{inconnu}/resiliation fin    | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/avenants avenant   | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/renouvellement     | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/clauses clause     | 401 404 404 403 404 403 404 403
        PUT    /api/v1/conventions/{convention-dans}/clauses/{inconnu} clause-modifiee | 401 409 409 403 409 403 403 403
        PUT    /api/v1/conventions/{convention-hors}/clauses/{inconnu} clause-modifiee | 401 409 409 403 404 403 404 403
        DELETE /api/v1/conventions/{inconnu}/clauses/{inconnu}  | 401 404 404 403 404 403 404 403
        POST   /api/v1/conventions/{inconnu}/clauses/{inconnu}/deplacement?numero=1 | 401 404 404 403 404 403 404 403
        POST   /api/v1/conventions/{convention-dans}/clauses/{inconnu}/commentaires commentaire | 401 409 409 403 409 409 403 403
        POST   /api/v1/conventions/{convention-hors}/clauses/{inconnu}/commentaires commentaire | 401 409 409 403 404 404 404 403
        POST   /api/v1/conventions/{inconnu}/commentaires/{inconnu}/reponses commentaire | 401 404 404 403 404 404 404 403
        POST   /api/v1/conventions/{inconnu}/commentaires/{inconnu}/resolution | 401 404 404 403 404 404 404 403
        POST   /api/v1/conventions/{inconnu}/engagements engagement | 401 404 404 403 404 403 404 403
        PUT    /api/v1/conventions/{inconnu}/engagements/{inconnu} engagement | 401 404 404 403 404 403 404 403
        DELETE /api/v1/conventions/{inconnu}/engagements/{inconnu} | 401 404 404 403 404 403 404 403
        POST   /api/v1/conventions/{inconnu}/engagements/{inconnu}/suivi suivi | 401 404 404 403 404 404 404 403
        POST   /api/v1/conventions/{inconnu}/parties vide       | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{convention-dans}/parties/communes/analyse communes | 401 200 200 403 403 403 403 403
        POST   /api/v1/conventions/{convention-dans}/parties/communes communes | 401 400 400 403 403 403 403 403
        DELETE /api/v1/conventions/{inconnu}/parties/{inconnu}  | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/parties/{inconnu}/rang rang | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/parties/{inconnu}/signataires signataire | 401 404 404 403 404 404 404 403
        DELETE /api/v1/conventions/{inconnu}/parties/{inconnu}/signataires/{inconnu} | 401 404 404 403 404 404 404 403
        POST   /api/v1/conventions/{inconnu}/financements aide  | 401 404 404 403 403 403 403 403
        PUT    /api/v1/conventions/{inconnu}/financements/{inconnu} aide | 401 404 404 403 403 403 403 403
        DELETE /api/v1/conventions/{inconnu}/financements/{inconnu} | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/financements/{inconnu}/comptes-rendus compte-rendu | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/financements/{inconnu}/versements versement | 401 404 404 403 403 403 403 403
        PUT    /api/v1/conventions/{inconnu}/financements/{inconnu}/versements/{inconnu} versement | 401 404 404 403 403 403 403 403
        DELETE /api/v1/conventions/{inconnu}/financements/{inconnu}/versements/{inconnu} | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/financements/{inconnu}/versements/{inconnu}/appel date | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/financements/{inconnu}/versements/{inconnu}/paiement date | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/mise-a-la-signature vide | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/{inconnu}/deliberations deliberation | 401 404 404 403 404 404 404 403
        POST   /api/v1/conventions/{inconnu}/engagements-republicains attestation | 401 404 404 403 404 404 404 403
        POST   /api/v1/conventions/{inconnu}/signatures signature | 401 404 404 403 404 404 404 403
        POST   /api/v1/conventions/{inconnu}/refus refus        | 401 404 404 403 404 404 404 403
        POST   /api/v1/conventions/{inconnu}/pieces piece       | 401 404 404 403 404 404 404 403
        GET    /api/v1/conventions/{convention-dans}/pieces/{inconnu} | 401 404 404 403 404 404 404 404
        POST   /api/v1/conventions/{inconnu}/relances           | 401 404 404 403 403 403 403 403
        POST   /api/v1/conventions/relances vide                | 401 200 200 403 403 403 403 403

        # Documents des conventions
        GET    /conventions/{convention-signee-dans}/pdf        | 302 200 200 403 200 404 200 200
        GET    /conventions/{convention-signee-hors}/pdf        | 302 200 200 403 404 404 404 404
        GET    /conventions/{convention-signee-dans}/comparer   | 302 200 200 403 200 404 200 200
        GET    /conventions/{convention-signee-hors}/comparer   | 302 200 200 403 404 404 404 404
        GET    /conventions/{convention-signee-dans}/texte-consolide | 302 200 200 403 200 404 200 200
        GET    /conventions/{convention-signee-hors}/texte-consolide | 302 200 200 403 404 404 404 404
        GET    /conventions/{convention-signee-dans}/historique | 302 200 200 403 200 404 200 200
        GET    /conventions/{convention-signee-hors}/historique | 302 200 200 403 404 404 404 404
        GET    /conventions/donnees-essentielles                | 302 200 200 403 403 403 403 403
        GET    /donnees-essentielles.csv                        | 200 200 200 200 200 200 200 200
        GET    /api/v1/conventions/{convention-signee-dans}/pdf | 401 200 200 403 200 404 200 200
        GET    /api/v1/conventions/{convention-signee-hors}/pdf | 401 200 200 403 404 404 404 404
        GET    /api/v1/conventions/{convention-signee-dans}/versions | 401 200 200 403 200 404 200 200
        GET    /api/v1/conventions/{convention-signee-hors}/versions | 401 200 200 403 404 404 404 404
        GET    /api/v1/conventions/{convention-signee-dans}/comparaison | 401 200 200 403 200 404 200 200
        GET    /api/v1/conventions/{convention-signee-hors}/comparaison | 401 200 200 403 404 404 404 404
        GET    /api/v1/conventions/{convention-signee-dans}/texte-consolide | 401 200 200 403 200 404 200 200
        GET    /api/v1/conventions/{convention-signee-hors}/texte-consolide | 401 200 200 403 404 404 404 404
        GET    /api/v1/conventions/{convention-signee-dans}/historique | 401 200 200 403 200 404 200 200
        GET    /api/v1/conventions/{convention-signee-hors}/historique | 401 200 200 403 404 404 404 404
        GET    /api/v1/conventions/donnees-essentielles         | 401 200 200 403 403 403 403 403
        """;

    public override async Task PreparerAsync(UsineMatrice usine)
    {
        usine.Nommer("convention-dans", (await usine.BrouillonAsync(DonneesWeb.Marseille, await usine.ObjetAsync(UsineMatrice.ObjetBailleur))).Id);
        usine.Nommer("convention-hors", (await usine.BrouillonAsync(DonneesWeb.Laval)).Id);
        usine.Nommer("convention-signee-dans", await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee }));
        usine.Nommer("convention-signee-hors", await usine.Base.ConventionAsync(
            new ModeleDeTest { Jusqua = ConventionStatut.Signee, Commune = "53130", Departement = "53", Territoire = "Laval", Mairie = "Ville de Laval" }));
    }

    public override HttpContent? Corps(string nom) => nom switch
    {
        "convention" => JsonContent.Create(new CreerConventionInput
        {
            Type = TypeConvention.Adhesion, Objet = "Adhésion", Debut = new DateOnly(2027, 1, 1), Fin = new DateOnly(2027, 12, 31), Territoire = "99999",
        }),
        "recadrage" => JsonContent.Create(new RecadrerConventionInput { Objet = "Objet", Debut = new DateOnly(2027, 1, 1), Fin = new DateOnly(2027, 12, 31) }),
        "partie" => JsonContent.Create(new EnvoyerEnRelectureInput { PartieId = Guid.Empty }),
        "corrections" => JsonContent.Create(new DemanderCorrectionsInput { PartieId = Guid.Empty, Motif = "Motif" }),
        "fin" => JsonContent.Create(new ResilierInput { Motif = "Motif", EffetLe = new DateOnly(2027, 1, 1) }),
        "avenant" => JsonContent.Create(new OuvrirAvenantInput { Objet = "Objet", Fin = new DateOnly(2027, 1, 1) }),
        "clause" => JsonContent.Create(new AjouterClauseInput { Nature = NatureClause.Article, Titre = "Titre", Texte = "Texte" }),
        "clause-modifiee" => JsonContent.Create(new ModifierClauseInput { Titre = "Titre", Texte = "Texte" }),
        "commentaire" => JsonContent.Create(new CommenterInput { Texte = "Texte" }),
        "engagement" => JsonContent.Create(new EngagementInput { PartieId = Guid.Empty, Libelle = "Libellé", Echeance = new DateOnly(2027, 1, 1) }),
        "suivi" => JsonContent.Create(new SuivreEngagementInput()),
        "communes" => JsonContent.Create(new AjouterCommunesInput { Liste = "99999" }),
        "rang" => JsonContent.Create(new ChangerRangInput { Rang = 1 }),
        "signataire" => JsonContent.Create(new AjouterSignataireInput { Nom = "Nom", Qualite = "maire" }),
        "aide" => JsonContent.Create(new FinancementInput
        {
            AttribuantId = Guid.Empty, BeneficiaireId = Guid.Empty, Montant = 1, Nature = NatureFinancement.Numeraire, Conditions = ConditionsVersement.Unique,
        }),
        "versement" => JsonContent.Create(new VersementInput { Exercice = 2027, Echeance = new DateOnly(2027, 6, 1), Montant = 1 }),
        "date" => JsonContent.Create(new DaterInput { Le = new DateOnly(2026, 1, 1) }),
        "compte-rendu" => JsonContent.Create(new CompteRenduInput { Exercice = 2027, Le = new DateOnly(2026, 1, 1) }),
        "deliberation" => JsonContent.Create(new DeliberationInput { PartieId = Guid.Empty, Reference = "1", Le = new DateOnly(2026, 1, 1), ExecutoireLe = new DateOnly(2026, 1, 1) }),
        "attestation" => JsonContent.Create(new EngagementRepublicainInput { PartieId = Guid.Empty, Le = new DateOnly(2026, 1, 1) }),
        "signature" => JsonContent.Create(new SignerConventionInput { PartieId = Guid.Empty, SignataireId = Guid.Empty, Empreinte = "x", Le = new DateOnly(2026, 1, 1) }),
        "refus" => JsonContent.Create(new RefuserSignatureInput { PartieId = Guid.Empty, Motif = "Motif" }),
        "piece" => Fichier("ScanSigne"),
        _ => null,
    };
}
