using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Territoires;

public sealed class EditorialCommuneAppService(AppServiceOutils outils, IRepository<EditorialCommune> editoriaux, ITerritoireRepository territoires)
    : AppService(outils), IEditorialCommuneAppService
{
    public async Task<EditorialDto> GetAsync(string codeCommune, CancellationToken ct)
    {
        await VerifierAsync(TerritoirePermissions.GererIdentite);
        var commune = await CommuneAsync(codeCommune, ct);
        var editorial = await editoriaux.Requete.SingleOrDefaultAsync(e => e.CommuneCode == codeCommune, ct);
        return new EditorialDto(
            commune.Code, commune.Nom, editorial?.Texte ?? "", editorial?.Signataire ?? "", editorial?.Fonction ?? "", editorial?.ModifieLe ?? editorial?.CreeLe, editorial?.ConcurrencyStamp);
    }

    public async Task ModifierAsync(string codeCommune, ModifierEditorialInput input, CancellationToken ct)
    {
        await VerifierAsync(TerritoirePermissions.GererIdentite);
        var commune = await CommuneAsync(codeCommune, ct);
        CaracteresImprimables.Exiger(input.Texte, nameof(input.Texte));
        CaracteresImprimables.Exiger(input.Signataire, nameof(input.Signataire));
        CaracteresImprimables.Exiger(input.Fonction, nameof(input.Fonction));
        var editorial = await TrouverAsync(codeCommune, ct);
        if (editorial is null)
        {
            editoriaux.Ajouter(editorial = new EditorialCommune(Guid.CreateVersion7(), commune.Code, commune.DepartementCode));
        }
        editorial.Ecrire(input.Texte, input.Signataire, input.Fonction);
        await editoriaux.SaveAsync(editorial, string.IsNullOrEmpty(input.ConcurrencyStamp) ? null : input.ConcurrencyStamp, ct);
    }

    public async Task RetirerAsync(string codeCommune, CancellationToken ct)
    {
        await VerifierAsync(TerritoirePermissions.GererIdentite);
        await CommuneAsync(codeCommune, ct);
        var editorial = await TrouverAsync(codeCommune, ct) ?? throw new BusinessException(EditorialErrorCodes.EditorialAbsent);
        editoriaux.Supprimer(editorial);
        await editoriaux.SaveAsync(editorial, null, ct);
    }

    private async Task<CommuneEcrite> CommuneAsync(string code, CancellationToken ct)
    {
        var commune = await territoires.Communes.Where(c => c.EstActuelle && c.Code == code)
            .Select(c => new CommuneEcrite(c.Code, c.Nom, c.DepartementCode)).SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException();
        Utilisateur.Perimetre.Exiger(commune.Code, commune.DepartementCode);
        return commune;
    }

    private async Task<EditorialCommune?> TrouverAsync(string code, CancellationToken ct) =>
        await editoriaux.Requete.Where(e => e.CommuneCode == code).Select(e => (Guid?)e.Id).SingleOrDefaultAsync(ct) is { } id ? await editoriaux.GetAsync(id, ct) : null;

    private sealed record CommuneEcrite(string Code, string Nom, string DepartementCode);
}
