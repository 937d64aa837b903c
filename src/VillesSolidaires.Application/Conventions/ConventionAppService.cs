using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Conventions;

public sealed class ConventionAppService(
    AppServiceOutils outils, IConventionRepository conventions, NotificationsConvention notifications, ConventionManager manager,
    IRepository<ModeleConvention> modeles, PartiesNouvelles nouvelles, ListeConventions liste, ChoixDeFiltres choix)
    : ServiceConvention(outils, conventions, notifications), IConventionAppService
{
    private const int DerniersEvenements = 8;

    public async Task<ListeDto<ConventionDto>> GetListAsync(ConventionListeInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        return await liste.ListerAsync(input, Aujourdhui, ct);
    }

    public async Task<OngletsConventionsDto> GetOngletsAsync(CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        return await liste.OngletsAsync(Aujourdhui, ct);
    }

    public async Task<EcheancierConventionsDto> GetEcheancesAsync(CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        return await liste.EcheancesAsync(Aujourdhui, ct);
    }

    public async Task<ChoixConventionsDto> GetChoixAsync(Guid? organisationId, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        return await choix.LireAsync(organisationId, ct);
    }

    public async Task<IReadOnlyList<ConventionDto>> GetExportAsync(ConventionListeInput input, IReadOnlyCollection<Guid>? ids, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        return await liste.ExporterAsync(input, ids, Aujourdhui, ct);
    }

    public async Task<ConventionDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Consulter);
        var convention = await Conventions.LireAsync(id, ct);
        var recents = convention.NombreEvenements - DerniersEvenements;
        var evenements = await Conventions.Requete.Where(c => c.Id == id).SelectMany(c => c.Evenements)
            .Where(e => e.Numero > recents || EtapesConvention.Types.Contains(e.Type)).OrderBy(e => e.Numero)
            .Select(e => new EvenementDto(e.Numero, e.Le, e.Auteur, e.Type, e.Resume, e.Empreinte)).ToListAsync(ct);
        var permises = Enum.GetValues<ActionConvention>().Where(a => Utilisateur.Peut(Permission(a))).ToHashSet();
        return new FicheConvention(convention, Aujourdhui, permises, Utilisateur.Perimetre).Composer(
            await LiensAsync(convention, ct), [.. evenements.Where(e => e.Numero > recents).Reverse()], EtapesConvention.Composer(convention, evenements, Aujourdhui));
    }

    public async Task<Guid> CreateAsync(CreerConventionInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var acte = Acte();
        var territoire = await nouvelles.TerritoireAsync(input.Territoire, ct);
        var convention = await manager.CreerAsync(
            new NouvelleConvention(input.Type!.Value, input.Objet, input.Debut!.Value, input.Fin!.Value, territoire), acte, ct);
        convention.Redaction.Parties.Ajouter(await nouvelles.DOrganisationsAsync([.. input.OrganisationIds], 1, memeRang: false, ct), acte);
        var modele = await modeles.Requete.Where(m => m.Type == input.Type).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(ct);
        if (modele is { } modeleId && (await modeles.GetAsync(modeleId, ct)).Publiee is { } version)
        {
            convention.Redaction.ReprendreModele(version, acte);
        }
        await AjouterAsync(convention, null, ct);
        return convention.Id;
    }

    public async Task<EffetModificationDto> RecadrerAsync(Guid id, RecadrerConventionInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        return await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Redaction.Recadrer(input.Objet, input.Debut!.Value, input.Fin!.Value, a), ct);
    }

    public async Task EnvoyerEnRelectureAsync(Guid id, EnvoyerEnRelectureInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.EnvoyerEnRelecture(input.PartieId!.Value, a), ct, "À relire");
    }

    public async Task DemanderCorrectionsAsync(Guid id, DemanderCorrectionsInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.DemanderCorrections(input.PartieId!.Value, input.Motif, a), ct, "À corriger");
    }

    public async Task AnnulerAsync(Guid id, MotiverInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Annuler(input.Motif, a), ct);
    }

    public async Task DenoncerAsync(Guid id, ResilierInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Participer);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) =>
        {
            var partieId = input.PartieId ?? c.Parties.FirstOrDefault(p => p.AgitPour(Utilisateur.Perimetre))?.Id ?? Guid.Empty;
            ExigerMaPartie(c.Partie(partieId));
            c.Denoncer(partieId, input.Motif, input.EffetLe!.Value, a);
        }, ct);
    }

    public async Task ResilierAsync(Guid id, ResilierInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        await ModifierAsync(id, input.ConcurrencyStamp, (c, a) => c.Resilier(input.Motif, input.EffetLe!.Value, a), ct);
    }

    public async Task<Guid> OuvrirAvenantAsync(Guid id, OuvrirAvenantInput input, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var convention = await PourAgirAsync(id, ct);
        var avenant = await manager.OuvrirAvenantAsync(convention, input.Objet, input.Fin!.Value, Acte(), ct);
        await AjouterAsync(avenant, convention, ct, input.ConcurrencyStamp);
        return avenant.Id;
    }

    public async Task<Guid> RenouvelerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(ConventionPermissions.Gerer);
        var convention = await PourAgirAsync(id, ct);
        var nouvelle = await manager.RenouvelerAsync(convention, Acte(), ct);
        await AjouterAsync(nouvelle, convention, ct, concurrencyStamp);
        return nouvelle.Id;
    }

    /// <summary>Enregistre une convention nouvelle et celle dont elle vient, en une fois.</summary>
    private async Task AjouterAsync(Convention nouvelle, Convention? origine, CancellationToken ct, string? concurrencyStamp = null)
    {
        Conventions.Ajouter(nouvelle);
        try
        {
            await Conventions.SaveAsync(origine ?? nouvelle, concurrencyStamp, ct);
        }
        catch (UniciteException e) when (e.Porte(nameof(Convention.Numero)))
        {
            throw new BusinessException(ConventionErrorCodes.NumeroDejaPris, e).WithData("Numero", nouvelle.Numero);
        }
    }

    private async Task<LiensConvention> LiensAsync(Convention convention, CancellationToken ct)
    {
        var (id, avenantDe, renouvelle, today) = (convention.Id, convention.AvenantDeId, convention.RenouvelleId, Aujourdhui);
        var lues = await Conventions.Requete.Where(c => c.Id == avenantDe || c.Id == renouvelle || c.AvenantDeId == id || c.RenouvelleId == id)
            .OrderBy(c => c.NumeroAvenant).ThenBy(c => c.Numero)
            .Select(c => new { c.Id, c.Numero, c.Objet, c.Statut, c.Debut, c.Fin, c.AvenantDeId, c.RenouvelleId }).ToListAsync(ct);
        var liens = lues.ConvertAll(c => (Lien: new LienConventionDto(c.Id, c.Numero, c.Objet, EtatsConvention.De(c.Statut, c.Debut, c.Fin, today), c.Fin), Lue: c));
        return new LiensConvention(
            liens.Find(l => l.Lue.Id == avenantDe).Lien, liens.Find(l => l.Lue.Id == renouvelle).Lien,
            liens.FindLast(l => l.Lue.RenouvelleId == id && l.Lue.Statut != ConventionStatut.Annulee).Lien,
            [.. liens.Where(l => l.Lue.AvenantDeId == id).Select(l => l.Lien)]);
    }

    private static string Permission(ActionConvention action) => action switch
    {
        ActionConvention.Modifier => ConventionPermissions.Rediger,
        ActionConvention.Commenter or ActionConvention.DemanderCorrections or ActionConvention.EnregistrerDeliberation or ActionConvention.Signer
            or ActionConvention.RefuserDeSigner or ActionConvention.Denoncer or ActionConvention.Suivre or ActionConvention.DeposerPiece
            => ConventionPermissions.Participer,
        _ => ConventionPermissions.Gerer,
    };
}
