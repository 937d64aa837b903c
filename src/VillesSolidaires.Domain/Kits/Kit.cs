using System.Text.RegularExpressions;

namespace VillesSolidaires.Kits;

/// <summary>Kit de communication prêt à diffuser. Une version publiée ne change plus ; on en prépare une autre.</summary>
public sealed partial class Kit : AggregateRoot, ISoftDelete
{
    private readonly List<VersionKit> _versions = [];

    public Kit(Guid id, string slug, KitNature nature, string titre, string resume, string? periode)
        : base(id)
    {
        // La longueur comparée : « $ » accepte un saut de ligne final.
        if (slug.Length is 0 or > KitConsts.SlugMax || FormeSlug().Match(slug).Length != slug.Length)
        {
            throw new BusinessException(KitErrorCodes.SlugInvalide).SurChamp(nameof(Slug));
        }
        Slug = slug;
        Statut = KitStatut.Brouillon;
        Modifier(nature, titre, resume, periode);
        _versions.Add(new VersionKit(1));
    }

    private Kit()
    {
    }

    /// <summary>Adresse publique du kit, définitive : des affiches imprimées la portent.</summary>
    public string Slug { get; private set; } = "";
    public KitNature Nature { get; private set; }
    public string Titre { get; private set; } = "";
    public string Resume { get; private set; } = "";

    /// <summary>Quand s'en servir, en clair : « du 1er juin au 15 septembre ».</summary>
    public string? Periode { get; private set; }
    public ThemesKit Themes { get; private set; }

    /// <summary>Premier jour où s'en servir ; nul : dès sa publication.</summary>
    public DateOnly? ValideDu { get; private set; }

    /// <summary>Dernier jour où s'en servir, compris ; nul : sans fin.</summary>
    public DateOnly? ValideAu { get; private set; }
    public KitStatut Statut { get; private set; }
    public bool EstSupprime { get; private set; }
    public DateTime? SupprimeLe { get; private set; }
    public IReadOnlyList<VersionKit> Versions => _versions;

    public VersionKit? VersionPubliee => _versions.Where(v => v.EstPubliee).MaxBy(v => v.Numero);

    public VersionKit? Brouillon => _versions.SingleOrDefault(v => !v.EstPubliee);

    public void Modifier(KitNature nature, string titre, string resume, string? periode)
    {
        ExigerNonArchive();
        Titre = string.IsNullOrWhiteSpace(titre)
            ? throw new BusinessException(KitErrorCodes.TitreObligatoire).SurChamp(nameof(Titre))
            : titre.Trim();
        Nature = nature;
        Resume = resume.Trim();
        Periode = string.IsNullOrWhiteSpace(periode) ? null : periode.Trim();
    }

    /// <summary>Thèmes et dates de validité. Un kit périmé quitte le catalogue ; ses fichiers restent servis aux affiches imprimées.</summary>
    /// <exception cref="BusinessException">Archivé, ou fin avant le début.</exception>
    public void Classer(ThemesKit themes, DateOnly? valideDu, DateOnly? valideAu)
    {
        ExigerNonArchive();
        if (valideAu < valideDu)
        {
            throw new BusinessException(DepotKitErrorCodes.ValiditeInversee).WithData("Du", Formats.Date(valideDu!.Value)).SurChamp(nameof(ValideAu));
        }
        (Themes, ValideDu, ValideAu) = (themes, valideDu, valideAu);
    }

    public void OuvrirVersion()
    {
        ExigerNonArchive();
        if (Brouillon is { } ouverte)
        {
            throw new BusinessException(KitErrorCodes.BrouillonDejaOuvert).WithData("Numero", ouverte.Numero);
        }
        _versions.Add(new VersionKit(_versions.Max(v => v.Numero) + 1));
    }

    public FichierKit AjouterFichier(FichierDepose fichier)
    {
        ExigerNonArchive();
        return BrouillonExige().Ajouter(fichier);
    }

    public void RetirerFichier(Guid fichierId)
    {
        ExigerNonArchive();
        if (_versions.Find(v => v.EstPubliee && v.Fichiers.Any(f => f.Id == fichierId)) is { } figee)
        {
            throw new BusinessException(KitErrorCodes.VersionPubliee).WithData("Numero", figee.Numero);
        }
        BrouillonExige().Retirer(fichierId);
    }

    public void Publier(string? notes, DateTime instant)
    {
        ExigerNonArchive();
        BrouillonExige().Publier(notes, instant);
        Statut = KitStatut.Publie;
    }

    public void Archiver()
    {
        if (Statut != KitStatut.Publie)
        {
            throw new BusinessException(KitErrorCodes.KitNonPublie);
        }
        Statut = KitStatut.Archive;
    }

    public void RemettreEnLigne()
    {
        if (Statut != KitStatut.Archive)
        {
            throw new BusinessException(KitErrorCodes.KitNonPublie);
        }
        Statut = KitStatut.Publie;
    }

    private VersionKit BrouillonExige() => Brouillon ?? throw new BusinessException(KitErrorCodes.AucunBrouillon);

    private void ExigerNonArchive()
    {
        if (Statut == KitStatut.Archive)
        {
            throw new BusinessException(KitErrorCodes.KitArchive);
        }
    }

    [GeneratedRegex(KitConsts.SlugMotif, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeSlug();
}
