using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Labels;

public sealed class PreuveCandidatureAppService(AppServiceOutils outils, OutilsCandidature dossier, IDepotFichiers depot)
    : ServiceCandidature(outils, dossier), IPreuveCandidatureAppService
{
    public async Task<Guid> JoindreAsync(Guid id, JoindrePreuveInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        if (input.Fichier is not null && !string.IsNullOrWhiteSpace(input.Lien))
        {
            throw new BusinessException(CandidatureErrorCodes.PreuveDouble).SurChamp(nameof(input.Lien));
        }
        var fichier = input.Fichier is { } joint ? PreuvesLabel.Verifier(joint) : null;
        var candidature = await Candidatures.GetAsync(id, ct);
        var contenu = (await ReferentielAsync(candidature, ct)).Contenu;
        var preuve = candidature.Joindre(contenu, new NouvellePreuve(input.Libelle, Lire(input.Criteres)) { Fichier = fichier, Lien = input.Lien }, Acte());
        if (fichier is not null)
        {
            // Le contenu d'abord : une preuve ne désigne jamais un fichier absent. Rangé sous son empreinte, un dépôt sans suite ne gêne personne.
            await depot.EcrireAsync(PreuvesLabel.Chemin(fichier.Sha256), input.Fichier!.Contenu, ct);
        }
        await Candidatures.SaveAsync(candidature, input.ConcurrencyStamp, ct);
        return preuve;
    }

    public async Task RattacherAsync(Guid id, Guid preuveId, RattacherPreuveInput input, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        await ModifierAsync(id, input.ConcurrencyStamp, async c => c.Rattacher((await ReferentielAsync(c, ct)).Contenu, preuveId, Lire(input.Criteres)), ct);
    }

    public async Task RetirerAsync(Guid id, Guid preuveId, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        // Le fichier reste rangé : un dépôt figé peut le citer, par son empreinte.
        await ModifierAsync(id, concurrencyStamp, c => c.RetirerPreuve(preuveId), ct);
    }

    public async Task<FichierDto> GetFichierAsync(Guid id, Guid preuveId, CancellationToken ct)
    {
        await VerifierAsync(LabelPermissions.Candidater);
        var preuve = await Candidatures.Requete.Where(c => c.Id == id).SelectMany(c => c.Preuves).Where(p => p.Id == preuveId && p.Sha256 != null)
            .Select(p => new { p.NomFichier, p.TypeMime, p.Sha256 }).SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException(CandidatureErrorCodes.PreuveInconnue);
        var contenu = await depot.LireAsync(PreuvesLabel.Chemin(preuve.Sha256!), ct) ?? throw new EntityNotFoundException(CandidatureErrorCodes.PreuveInconnue);
        return new FichierDto(preuve.NomFichier!, preuve.TypeMime!, contenu, preuve.Sha256!);
    }

    /// <summary>« lieu/charte-usage » : le critère, puis la preuve qu'il exige.</summary>
    private static IReadOnlyList<RattachementPreuve> Lire(IEnumerable<string> criteres) =>
        [.. criteres.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c.Split('/', 2)).Select(p => new RattachementPreuve(p[0], p.Length > 1 ? p[1] : null))];
}
