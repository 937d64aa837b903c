using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;

namespace VillesSolidaires;

/// <summary>
/// Chaque rôle, et un visiteur, devant chaque entrée du programme, dans son périmètre et en dehors. Une route ajoutée sans ligne ici fait
/// échouer <see cref="Matrice_CouvreToutesLesRoutes"/>.
/// </summary>
public sealed class MatriceRolePerimetreTests(UsineMatrice usine) : IClassFixture<UsineMatrice>
{
    private static readonly string[] Colonnes = ["anonyme", Roles.Administrateur, Roles.Association, Roles.Jure, Roles.Mairie, Roles.Bailleur, Roles.Departement, Roles.Elu];

    /// <summary>
    /// Administration, association et jury : national. Mairie et élu : Marseille. Département : Bouches-du-Rhône. Bailleur : son organisation, partie à {convention-dans}.
    /// {dans} est à Marseille, {hors} à Laval. Un 404 prouve que la permission est passée et que l'objet ne se voit pas.
    /// </summary>
    private const string Table = """
        # Pages                                               anonyme admin assoc jure mairie bailleur dept elu
        GET    /                                                | 200 200 200 200 200 200 200 200
        GET    /rapports                                        | 302 200 200 403 200 403 200 200
        GET    /rapports?handler=Communes&Commune=mar           | 302 200 200 200 200 200 200 200
        POST   /rapports                                        | 302 200 200 403 200 403 200 403
        GET    /rapports/{rapport-dans}                         | 302 200 200 403 200 403 200 200
        GET    /rapports/{rapport-hors}                         | 302 200 200 403 404 403 404 404
        GET    /rapports/{rapport-dans}/pdf                     | 302 200 200 403 200 403 200 200
        GET    /rapports/{rapport-dans}/xlsx                    | 302 200 200 403 200 403 200 200
        GET    /rapports/{rapport-hors}/pdf                     | 302 200 200 403 404 403 404 404
        GET    /travaux                                         | 302 200 200 403 200 403 200 403
        POST   /travaux?handler=Arreter&id={nouveau-dans}       | 302 302 302 403 302 403 302 403
        POST   /travaux?handler=Arreter&id={nouveau-hors}       | 302 302 302 403 404 403 404 403
        POST   /travaux?handler=Relancer&id={inconnu}           | 302 404 404 403 404 403 404 403
        GET    /courriels                                       | 302 200 200 403 403 403 403 403
        GET    /courriels/{courriel-dans}                       | 302 200 200 403 403 403 403 403
        POST   /courriels/{inconnu}?handler=Renvoyer            | 302 404 404 403 403 403 403 403
        GET    /territoires                                     | 302 200 200 200 200 200 200 200
        GET    /territoires/13055                               | 302 200 200 200 200 404 200 200
        GET    /territoires/53130                               | 302 200 200 200 404 404 404 404
        GET    /journal                                         | 302 200 403 403 403 403 403 403
        GET    /recherche?q=marseille                           | 302 200 200 200 200 200 200 200
        GET    /comptes/mon-compte                              | 302 200 200 200 200 200 200 200
        GET    /comptes/perimetre                               | 302 200 200 200 200 200 200 200
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
        GET    /kits                                            | 302 200 200 200 200 200 200 200
        GET    /kits/{kit}                                      | 302 200 200 200 200 200 200 200
        GET    /kits/{kit}/statistiques                         | 302 200 200 200 200 200 200 200
        GET    /kits/{kit}/diffuser                             | 302 200 200 200 200 200 200 200
        GET    /kits/nouveau                                    | 302 200 200 403 403 403 403 403
        GET    /kits/{kit}/modifier                             | 302 200 200 403 403 403 403 403
        POST   /kits/{inconnu}?handler=Supprimer                | 302 404 404 403 403 403 403 403
        POST   /kits/{inconnu}?handler=Publier                  | 302 404 404 403 403 403 403 403
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

        # Ouvertes à tous, compte ou pas
        GET    /kits-a-telecharger                              | 200 200 200 200 200 200 200 200
        GET    /kits-a-telecharger/grand-froid                  | 200 200 200 200 200 200 200 200
        GET    /kits/grand-froid/affiche.pdf                    | 200 200 200 200 200 200 200 200
        GET    /kits/grand-froid/affiche.pdf?commune=99999      | 400 400 400 400 400 400 400 400
        GET    /comptes/connexion                               | 200 302 302 302 302 302 302 302
        GET    /comptes/deconnexion                             | 302 302 302 302 302 302 302 302
        POST   /preferences/theme?theme=dark                    | 302 302 302 302 302 302 302 302

        # API
        GET    /api/v1/rapports                                 | 401 200 200 403 200 403 200 200
        GET    /api/v1/rapports/{rapport-dans}                  | 401 200 200 403 200 403 200 200
        GET    /api/v1/rapports/{rapport-hors}                  | 401 200 200 403 404 403 404 404
        GET    /api/v1/rapports/{rapport-dans}/documents/pdf    | 401 200 200 403 200 403 200 200
        GET    /api/v1/rapports/{rapport-hors}/documents/pdf    | 401 200 200 403 404 403 404 404
        POST   /api/v1/rapports rapport-dans                    | 401 202 202 403 202 403 202 403
        POST   /api/v1/rapports rapport-hors                    | 401 202 202 403 403 403 403 403
        GET    /api/v1/travaux                                  | 401 200 200 403 200 403 200 403
        GET    /api/v1/travaux/{travail-dans}                   | 401 200 200 403 200 403 200 403
        GET    /api/v1/travaux/{travail-hors}                   | 401 200 200 403 404 403 404 403
        POST   /api/v1/travaux/{inconnu}/relance                | 401 404 404 403 404 403 404 403
        POST   /api/v1/travaux/{inconnu}/arret                  | 401 404 404 403 404 403 404 403
        GET    /api/v1/courriels                                | 401 200 200 403 403 403 403 403
        GET    /api/v1/courriels/{courriel-dans}                | 401 200 200 403 403 403 403 403
        POST   /api/v1/courriels/{inconnu}/renvoi               | 401 404 404 403 403 403 403 403
        GET    /api/v1/communes                                 | 401 200 200 200 200 200 200 200
        GET    /api/v1/communes/13055                           | 401 200 200 200 200 404 200 200
        GET    /api/v1/communes/53130                           | 401 200 200 200 404 404 404 404
        GET    /api/v1/comptes/moi                              | 401 200 200 200 200 200 200 200
        GET    /api/v1/comptes/moi/perimetres                   | 401 200 200 200 200 200 200 200
        GET    /api/v1/comptes/journal                          | 401 200 403 403 403 403 403 403
        GET    /api/v1/conventions                              | 401 200 200 403 200 200 200 200
        GET    /api/v1/conventions/onglets                      | 401 200 200 403 200 200 200 200
        GET    /api/v1/conventions/echeances                    | 401 200 200 403 200 200 200 200
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

        # API des conventions
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

        # Accompagnements
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

        # Campagnes et alertes
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

    /// <summary>Routes hors matrice : elles ne dépendent ni du rôle ni du périmètre.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["accessibilite"] = "page fixe, publique",
        ["aide"] = "page fixe, publique",
        ["donnees-personnelles"] = "page fixe, publique",
        ["sources"] = "page fixe, publique",
        ["{**path:file}"] = "ressource statique absente du manifeste, toujours 404",
        ["erreur/{statut:int?}"] = "page d’erreur, publique",
        ["/health/live"] = "sonde, sans donnée",
        ["/health/ready"] = "sonde, sans donnée",
        ["/openapi/{documentName}.json"] = "description de l’API, publique",
        ["/api/v1/comptes/connexion"] = "c’est la connexion",
        ["/api/v1/comptes/rafraichissement"] = "c’est la connexion",
    };

    public static TheoryData<string, string> Lignes()
    {
        var donnees = new TheoryData<string, string>();
        foreach (var ligne in Table.Split('\n').Where(l => l.Contains('|', StringComparison.Ordinal)))
        {
            var (entree, statuts) = (ligne.Split('|')[0], ligne.Split('|')[1]);
            donnees.Add(string.Join(' ', entree.Split(' ', StringSplitOptions.RemoveEmptyEntries)), statuts.Trim());
        }
        return donnees;
    }

    [Theory]
    [MemberData(nameof(Lignes))]
    public async Task Matrice_DonneLeStatutAttendu(string entree, string statuts)
    {
        var obtenus = new List<string>();
        foreach (var role in Colonnes)
        {
            obtenus.Add(((int)await usine.AppelerAsync(role, entree)).ToString(CultureInfo.InvariantCulture));
        }
        string.Join(' ', obtenus).ShouldBe(statuts, $"{entree} : {string.Join(", ", Colonnes)}");
    }

    [Fact]
    public async Task Matrice_CouvreToutesLesRoutes()
    {
        foreach (var ligne in Lignes())
        {
            await usine.AppelerAsync(Roles.Administrateur, (string)ligne[0]);
        }
        var oubliees = usine.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !usine.Atteintes.Contains(UsineMatrice.Nom(e)))
            .Where(e => !Exceptions.ContainsKey(e.RoutePattern.RawText ?? "")).Select(UsineMatrice.Nom).Distinct(StringComparer.Ordinal).ToList();
        oubliees.ShouldBeEmpty("Ajoutez une ligne à la matrice, ou une exception avec sa raison.");
    }
}
