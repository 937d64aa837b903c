namespace VillesSolidaires.Kits;

public sealed class KitAppService(
    AppServiceOutils outils, IKitRepository kits, KitManager manager, ListeKits liste, LectureKits lecture, FichierDeposeFactory fichiers,
    LectureContenus contenus, CatalogueTelechargements catalogue)
    : AppService(outils), IKitAppService
{
    public async Task<ListeDto<KitDto>> GetListAsync(KitListeInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        return await liste.LireAsync(input, Aujourdhui, ct);
    }

    public async Task<KitDetailDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Consulter);
        var kit = await lecture.LireAsync(lecture.ParId(id), Aujourdhui, ct) ?? throw new EntityNotFoundException();
        return kit with { ApercusDisponibles = contenus.ApercusDisponibles };
    }

    public async Task<Guid> CreateAsync(CreerKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await manager.CreerAsync(input.Slug, input.Nature!.Value, input.Titre, input.Resume, input.Periode, ct);
        Classer(kit, input);
        kits.Ajouter(kit);
        try
        {
            await kits.SaveAsync(kit, null, ct);
        }
        catch (UniciteException e) when (e.Porte(nameof(Kit.Slug)))
        {
            throw KitManager.SlugDejaPris(kit.Slug, e);
        }
        return kit.Id;
    }

    public async Task ModifierAsync(Guid id, ModifierKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await kits.GetAsync(id, ct);
        kit.Modifier(input.Nature!.Value, input.Titre, input.Resume, input.Periode);
        Classer(kit, input);
        await EnregistrerAsync(kit, input.ConcurrencyStamp, ct);
    }

    public async Task AjouterFichierAsync(Guid id, AjouterFichierKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await kits.GetAsync(id, ct);
        var verifie = await fichiers.VerifierAsync(input, ct);
        kit.AjouterFichier(verifie.Depose);
        // Le contenu d'abord : une fiche ne désigne jamais un fichier absent. Rangé sous son empreinte, un dépôt sans suite ne gêne personne.
        await fichiers.RangerAsync(verifie, ct);
        await EnregistrerAsync(kit, input.ConcurrencyStamp, ct);
    }

    public async Task RetirerFichierAsync(Guid id, Guid fichierId, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        await ChangerAsync(id, concurrencyStamp, k => k.RetirerFichier(fichierId), ct);
    }

    public async Task OuvrirVersionAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        await ChangerAsync(id, concurrencyStamp, k => k.OuvrirVersion(), ct);
    }

    public async Task PublierAsync(Guid id, PublierKitInput input, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        await ChangerAsync(id, input.ConcurrencyStamp, k => k.Publier(input.Notes, Maintenant), ct);
    }

    public async Task ArchiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        await ChangerAsync(id, concurrencyStamp, k => k.Archiver(), ct);
    }

    public async Task RemettreEnLigneAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        await ChangerAsync(id, concurrencyStamp, k => k.RemettreEnLigne(), ct);
    }

    public async Task SupprimerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Gerer);
        var kit = await kits.GetAsync(id, ct);
        kits.Supprimer(kit);
        await EnregistrerAsync(kit, concurrencyStamp, ct);
    }

    private async Task ChangerAsync(Guid id, string? concurrencyStamp, Action<Kit> verbe, CancellationToken ct)
    {
        var kit = await kits.GetAsync(id, ct);
        verbe(kit);
        await EnregistrerAsync(kit, concurrencyStamp, ct);
    }

    private async Task EnregistrerAsync(Kit kit, string? concurrencyStamp, CancellationToken ct)
    {
        await kits.SaveAsync(kit, concurrencyStamp, ct);
        catalogue.Invalider();
    }

    private static void Classer(Kit kit, ModifierKitInput input) =>
        kit.Classer(input.Themes.Aggregate(ThemesKit.Aucun, (t, u) => t | u), input.ValideDu, input.ValideAu);
}
