namespace VillesSolidaires.Kits;

public sealed class TelechargementKitAppService(
    AppServiceOutils outils, CatalogueTelechargements catalogue, RegleQualification regle, RegroupementComptes comptes)
    : AppService(outils), ITelechargementKitAppService
{
    [AccesPublic("Téléchargement public d’un fichier de kit.")]
    public async ValueTask<FichierPublicDto> TrouverAsync(DemandeTelechargement demande, CancellationToken ct)
    {
        var fichier = await catalogue.TrouverAsync(demande.Slug, demande.Fichier, demande.Version, ct) ?? throw await FichierInconnuAsync(demande, ct);
        var canal = string.IsNullOrEmpty(demande.Canal) ? CanalTelechargement.NonPrecise : demande.Canal;
        if (!CanalTelechargement.EstConnu(canal))
        {
            throw new BusinessException(KitErrorCodes.CanalInconnu).WithData("Canal", canal).SurChamp("canal");
        }
        var commune = demande.Commune ?? "";
        var departement = commune.Length == 0 ? "" : await catalogue.DepartementDeAsync(commune, ct)
            ?? throw new BusinessException(KitErrorCodes.CommuneInconnue).WithData("Code", commune).SurChamp("commune");
        var contenu = await catalogue.ContenuAsync(fichier, ct) ?? throw ContenuManquant(demande);
        return new FichierPublicDto(
            fichier.Id, fichier.KitId, fichier.Version, fichier.Nom, fichier.TypeMime, contenu, fichier.Sha256, commune, departement, canal);
    }

    [AccesPublic("Compte du téléchargement public, sans donnée personnelle.")]
    public Task CompterAsync(FichierPublicDto fichier, ContexteTelechargement contexte, CancellationToken ct)
    {
        var instant = Maintenant;
        var heure = new DateTime(instant.Year, instant.Month, instant.Day, instant.Hour, 0, 0, DateTimeKind.Utc);
        var cle = new CleCompteur(
            fichier.FichierId, fichier.KitId, fichier.Version, fichier.CommuneCode, fichier.DepartementCode, fichier.Canal, "", heure,
            HeureDeParis.Jour(heure), (short)RegleQualification.Description.Numero);
        return comptes.CompterAsync(cle, regle.Qualifier(fichier.FichierId, contexte, heure));
    }

    private async Task<EntityNotFoundException> FichierInconnuAsync(DemandeTelechargement demande, CancellationToken ct)
    {
        if (!await catalogue.KitEnLigneAsync(demande.Slug, ct))
        {
            return KitInconnu(demande.Slug);
        }
        var erreur = new EntityNotFoundException(demande.Version is null ? KitErrorCodes.FichierInconnu : KitErrorCodes.VersionInconnue);
        erreur.WithData("Slug", demande.Slug).WithData("Nom", demande.Fichier);
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
        erreur.WithData("Slug", slug);
        return erreur;
    }
}
