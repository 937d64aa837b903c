namespace VillesSolidaires.Kits;

public sealed class TelechargementKitAppService(
    AppServiceOutils outils, CatalogueTelechargements catalogue, ILiensSuivis liens, MoteurQualification moteur, RegroupementComptes comptes)
    : AppService(outils), ITelechargementKitAppService
{
    private const int ExtraitMax = 40;

    private static readonly TimeSpan DelaiAvantReessai = TimeSpan.FromSeconds(30);

    [AccesPublic("Téléchargement public d’un fichier de kit.")]
    public async ValueTask<FichierPublicDto> TrouverAsync(DemandeTelechargement demande, CancellationToken ct)
    {
        var fichier = await catalogue.TrouverAsync(demande.Slug, demande.Fichier, demande.Version, ct) ?? throw await FichierInconnuAsync(demande, ct);
        var (commune, departement, canal, lien) = await LienAsync(demande.Lien, fichier, ct) ?? await AdresseAsync(demande, ct);
        var contenu = await catalogue.ContenuAsync(fichier, ct) ?? throw ContenuManquant(demande);
        return new FichierPublicDto(fichier.Id, fichier.KitId, fichier.Version, fichier.Nom, fichier.TypeMime, contenu, fichier.Sha256, commune, departement, canal, lien);
    }

    [AccesPublic("Compte du téléchargement public, sans donnée personnelle.")]
    public async Task CompterAsync(FichierPublicDto fichier, ContexteTelechargement contexte, CancellationToken ct)
    {
        var instant = Maintenant;
        var qualification = moteur.Qualifier(fichier.FichierId, contexte, instant);
        try
        {
            await comptes.CompterAsync(Cle(fichier, instant, qualification.Regle), qualification.Motif);
        }
        catch (Exception e)
        {
            // Disque plein, base verrouillée ou perdue : quelle qu'en soit la cause, un fichier non compté ne part pas.
            moteur.Annuler(qualification);
            throw new IndisponibleException(ComptageErrorCodes.CompteImpossible, DelaiAvantReessai, e);
        }
    }

    /// <summary>Ligne du compteur horaire où va ce téléchargement.</summary>
    /// <param name="instant">Maintenant, UTC.</param>
    internal static CleCompteur Cle(FichierPublicDto fichier, DateTime instant, short regle)
    {
        var heure = new DateTime(instant.Year, instant.Month, instant.Day, instant.Hour, 0, 0, DateTimeKind.Utc);
        return new CleCompteur(
            fichier.FichierId, fichier.KitId, fichier.Version, fichier.CommuneCode, fichier.DepartementCode, fichier.Canal, fichier.LienCode, heure,
            HeureDeParis.Jour(heure), regle);
    }

    /// <returns>Nul sans lien, ou si le lien est révoqué : il ne compte plus, l'adresse parle seule.</returns>
    private async ValueTask<Origine?> LienAsync(string? code, FichierCatalogue fichier, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }
        var lien = await liens.TrouverAsync(code, ct)
            ?? throw new BusinessException(ComptageErrorCodes.LienInconnu).WithData("Lien", Extrait(code)).SurChamp("lien");
        if (lien.KitId != fichier.KitId || (lien.Fichier is not null && lien.Fichier != fichier.Nom))
        {
            throw new BusinessException(ComptageErrorCodes.LienAutreFichier).WithData("Lien", lien.Code).SurChamp("lien");
        }
        return lien.Revoque ? null : new Origine(lien.CommuneCode, lien.DepartementCode, lien.Canal, lien.Code);
    }

    private async ValueTask<Origine> AdresseAsync(DemandeTelechargement demande, CancellationToken ct)
    {
        var canal = string.IsNullOrEmpty(demande.Canal) ? CanalTelechargement.NonPrecise : demande.Canal;
        if (!CanalTelechargement.EstConnu(canal))
        {
            throw new BusinessException(KitErrorCodes.CanalInconnu).WithData("Canal", Extrait(canal)).SurChamp("canal");
        }
        var commune = demande.Commune ?? "";
        var departement = commune.Length == 0 ? "" : await catalogue.DepartementDeAsync(commune, ct)
            ?? throw new BusinessException(KitErrorCodes.CommuneInconnue).WithData("Code", Extrait(commune)).SurChamp("commune");
        return new Origine(commune, departement, canal, "");
    }

    private async Task<EntityNotFoundException> FichierInconnuAsync(DemandeTelechargement demande, CancellationToken ct)
    {
        if (!await catalogue.KitEnLigneAsync(demande.Slug, ct))
        {
            return KitInconnu(demande.Slug);
        }
        var erreur = new EntityNotFoundException(demande.Version is null ? KitErrorCodes.FichierInconnu : KitErrorCodes.VersionInconnue);
        erreur.WithData("Slug", Extrait(demande.Slug)).WithData("Nom", Extrait(demande.Fichier));
        return erreur;
    }

    private static EntityNotFoundException ContenuManquant(DemandeTelechargement demande)
    {
        var erreur = new EntityNotFoundException(DepotKitErrorCodes.ContenuManquant);
        erreur.WithData("Nom", demande.Fichier);
        return erreur;
    }

    private static EntityNotFoundException KitInconnu(string slug)
    {
        var erreur = new EntityNotFoundException(KitErrorCodes.KitInconnu);
        erreur.WithData("Slug", Extrait(slug));
        return erreur;
    }

    // Une adresse forgée ne dicte ni la longueur de la réponse ni celle du journal.
    private static string Extrait(string valeur) => valeur.Length <= ExtraitMax ? valeur : valeur[..ExtraitMax] + "…";

    private sealed record Origine(string CommuneCode, string DepartementCode, string Canal, string LienCode);
}
