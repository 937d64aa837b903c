using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Conventions;

public sealed class SuiviConventionAppService(
    AppServiceOutils outils, IConventionRepository conventions, NotificationsConvention notifications, IDepotFichiers depot)
    : ServiceConvention(outils, conventions, notifications), ISuiviConventionAppService
{
    public async Task<Guid> DeposerPieceAsync(Guid id, DeposerPieceInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        var deposee = PiecesConvention.Verifier(input);
        var piece = Guid.Empty;
        // Le contenu d'abord : une fiche ne désigne jamais un fichier absent. Rangé sous son empreinte, un dépôt sans suite ne gêne personne.
        await PourAgirAsync(id, ct);
        await depot.EcrireAsync(PiecesConvention.Chemin(deposee.Sha256), input.Contenu, ct);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => piece = c.Execution.Deposer(deposee, a).Id, ct);
        return piece;
    }

    public async Task<FichierDto> GetPieceAsync(Guid id, Guid pieceId, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        var piece = await Conventions.Requete.Where(c => c.Id == id).SelectMany(c => c.Pieces).Where(p => p.Id == pieceId)
            .Select(p => new { p.Nom, p.Sha256 }).SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException(ConventionErrorCodes.PieceInconnue);
        var contenu = await depot.LireAsync(PiecesConvention.Chemin(piece.Sha256), ct) ?? throw new EntityNotFoundException(ConventionErrorCodes.PieceInconnue);
        return new FichierDto(piece.Nom, PiecesConvention.TypeMime, contenu, piece.Sha256);
    }

    public async Task SuivreEngagementAsync(Guid id, Guid engagementId, SuivreEngagementInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) =>
        {
            if (c.Engagements.FirstOrDefault(e => e.Id == engagementId) is { } engagement)
            {
                ExigerMaPartie(c.Partie(engagement.PartieId));
            }
            c.Execution.SuivreEngagement(engagementId, input.Fait, input.RealiseLe, input.Preuve, a);
        }, ct);
    }

    public async Task RelancerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var convention = await PourAgirAsync(id, ct);
        await RelancerAsync(convention, concurrencyStamp, ct);
    }

    public async Task<RelanceEnMasseDto> RelancerPlusieursAsync(RelancerPlusieursInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var envoyees = 0;
        List<RelanceEcarteeDto> ecartees = [];
        foreach (var id in input.Ids.Distinct())
        {
            var convention = await Conventions.GetAsync(id, ct);
            try
            {
                await RelancerAsync(convention, null, ct);
                envoyees++;
            }
            catch (BusinessException e)
            {
                ecartees.Add(new RelanceEcarteeDto(id, convention.Numero, e.Texte));
            }
        }
        return new RelanceEnMasseDto(envoyees, ecartees);
    }

    private async Task RelancerAsync(Convention convention, string? concurrencyStamp, CancellationToken ct)
    {
        await Notifications.RelancerAsync(convention, automatique: false, Acte(), ct);
        await Conventions.SaveAsync(convention, concurrencyStamp, ct);
    }
}
