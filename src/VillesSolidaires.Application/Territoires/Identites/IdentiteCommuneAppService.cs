using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Territoires;

public sealed class IdentiteCommuneAppService(
    AppServiceOutils outils, IRepository<IdentiteCommune> identites, ITerritoireRepository territoires, IDepotFichiers depot)
    : AppService(outils), IIdentiteCommuneAppService
{
    public async Task<IdentiteCommuneDto> GetAsync(string codeCommune, CancellationToken ct)
    {
        await VerifierAsync(TerritoirePermissions.GererIdentite);
        var commune = await CommuneAsync(codeCommune, ct);
        var identite = await identites.Requete.SingleOrDefaultAsync(i => i.CommuneCode == codeCommune, ct);
        return new IdentiteCommuneDto(
            commune.Code, commune.Nom, identite?.Service, identite?.Telephone, identite?.Courriel, identite?.Site,
            identite?.Logo is { } l ? new LogoDto(l.Sha256, l.TypeMime, l.Largeur, l.Hauteur) : null, identite?.ConcurrencyStamp);
    }

    public async Task ModifierAsync(string codeCommune, ModifierIdentiteInput input, LogoDepose? logo, CancellationToken ct)
    {
        await VerifierAsync(TerritoirePermissions.GererIdentite);
        var commune = await CommuneAsync(codeCommune, ct);
        CaracteresImprimables.Exiger(input.Service, nameof(input.Service));
        var verifie = logo is null ? null : LogoVerifie.Verifier(logo);
        var identite = await TrouverAsync(codeCommune, ct);
        if (identite is null)
        {
            identites.Ajouter(identite = new IdentiteCommune(Guid.CreateVersion7(), commune.Code, commune.DepartementCode));
        }
        identite.Modifier(new ContactCommune(input.Service, input.Telephone, input.Courriel, input.Site));
        if (verifie is not null)
        {
            // Le contenu d'abord : une fiche ne désigne jamais un fichier absent.
            await depot.EcrireAsync(verifie.Chemin, logo!.Contenu, ct);
            identite.Illustrer(verifie);
        }
        await identites.SaveAsync(identite, string.IsNullOrEmpty(input.ConcurrencyStamp) ? null : input.ConcurrencyStamp, ct);
    }

    public async Task RetirerLogoAsync(string codeCommune, CancellationToken ct)
    {
        await VerifierAsync(TerritoirePermissions.GererIdentite);
        await CommuneAsync(codeCommune, ct);
        var identite = await TrouverAsync(codeCommune, ct) ?? throw new BusinessException(IdentiteErrorCodes.LogoAbsent);
        identite.RetirerLogo();
        await identites.SaveAsync(identite, null, ct);
    }

    public async Task<FichierDto> GetLogoAsync(string codeCommune, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        var logo = (await identites.Requete.SingleOrDefaultAsync(i => i.CommuneCode == codeCommune, ct))?.Logo ?? throw new EntityNotFoundException();
        var contenu = await depot.LireAsync(logo.Chemin, ct) ?? throw new EntityNotFoundException();
        return new FichierDto(LogoVerifie.Nom(logo), logo.TypeMime, contenu, logo.Sha256);
    }

    private async Task<CommuneDesignee> CommuneAsync(string code, CancellationToken ct)
    {
        var commune = await territoires.Communes.Where(c => c.EstActuelle && c.Code == code)
            .Select(c => new CommuneDesignee(c.Code, c.Nom, c.NomRecherche, c.DepartementCode)).SingleOrDefaultAsync(ct)
            ?? throw new EntityNotFoundException();
        Utilisateur.Perimetre.Exiger(commune.Code, commune.DepartementCode);
        return commune;
    }

    private async Task<IdentiteCommune?> TrouverAsync(string code, CancellationToken ct) =>
        await identites.Requete.Where(i => i.CommuneCode == code).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(ct) is { } id ? await identites.GetAsync(id, ct) : null;
}
