using VillesSolidaires.Imports;

namespace VillesSolidaires.Organisations;

public sealed class ImportOrganisationAppService(AppServiceOutils outils, IOrganisationRepository organisations, AnalyseImport analyse, ImportsEnAttente enAttente)
    : AppService(outils), IImportOrganisationAppService
{
    private static readonly LimitesTableau Limites = new(OrganisationConsts.TailleImportMax, OrganisationConsts.LignesImportMax);

    public async Task<Guid> DeposerAsync(DeposerImportInput input, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.Gerer);
        // Un fichier qu'on ne saura pas lire se refuse tout de suite, à côté de son champ.
        _ = new ColonnesImport(Lire(input).Titres);
        return await enAttente.DeposerAsync(input, ct);
    }

    public async Task<ApercuImportDto> GetApercuAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.Gerer);
        var depose = await enAttente.LireAsync(id, ct);
        var tableau = Lire(depose);
        var resultat = await analyse.AnalyserAsync(tableau, depose.TypeParDefaut, ct);
        return new ApercuImportDto(
            id, depose.Nom, tableau.Lecture, depose.TypeParDefaut, resultat.Colonnes.Lues, resultat.Colonnes.Ignorees, [.. resultat.Lignes.Select(l => l.Decrire())]);
    }

    public async Task<BilanImportDto> ConfirmerAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(OrganisationPermissions.Gerer);
        var depose = await enAttente.LireAsync(id, ct);
        // Analysé de nouveau : ce qui a changé depuis l'aperçu compte, et c'est le fichier gardé qui fait foi.
        var lignes = (await analyse.AnalyserAsync(Lire(depose), depose.TypeParDefaut, ct)).Lignes;
        var bilan = new BilanImportDto(
            depose.Nom, Compter(SortLigneImport.Nouvelle), Compter(SortLigneImport.MiseAJour), Compter(SortLigneImport.Identique),
            [.. lignes.Where(l => !l.EstSaine).Select(l => l.Decrire())]);
        var ecrites = lignes.Where(l => l.Sort is SortLigneImport.Nouvelle or SortLigneImport.MiseAJour).Select(Ecrire).ToList();
        if (ecrites.Count > 0)
        {
            await organisations.SaveAsync(ecrites[0], null, ct);
        }
        enAttente.Oublier(id);
        return bilan;

        int Compter(SortLigneImport sort) => lignes.Count(l => l.Sort == sort);
    }

    private static Tableau Lire(DeposerImportInput input) => LectureTableau.Lire(input.Nom, input.Contenu, Limites);

    private Organisation Ecrire(LigneAnalysee ligne)
    {
        var fiche = ligne.Existante;
        if (fiche is null)
        {
            fiche = new Organisation(Guid.CreateVersion7(), ligne.Donnees!);
            organisations.Ajouter(fiche);
        }
        else
        {
            fiche.Modifier(ligne.Donnees!);
        }
        if (ligne.Contact is { } contact)
        {
            if (ConfrontationImport.ContactAMettreAJour(fiche, contact) is { } connu)
            {
                fiche.ModifierContact(connu.Id, ConfrontationImport.Completer(contact, connu));
            }
            else
            {
                fiche.AjouterContact(contact);
            }
        }
        return fiche;
    }
}
