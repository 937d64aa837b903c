using VillesSolidaires.Comptes;

namespace VillesSolidaires.Rapports;

/// <summary>Rapport pour les élus : une demande, un jeu de données figé, des documents qui en portent les mêmes totaux.</summary>
public sealed class Rapport : AggregateRoot, IDansPerimetre
{
    private readonly List<DocumentRapport> _documents = [];

    public Rapport(Guid id, TypeRapport type, TerritoireRapport territoire, DateOnly du, DateOnly au, IReadOnlyCollection<string> formats, DateOnly aujourdhui)
        : base(id)
    {
        Verifier(du, au, formats, aujourdhui);
        if (!type.Accepte(territoire.Niveau))
        {
            throw new BusinessException(RapportErrorCodes.TerritoireInconnu).WithData("Code", territoire.Code).SurChamp("CodeTerritoire");
        }
        Type = type;
        TerritoireNom = territoire.Nom;
        CommuneCode = territoire.CommuneCode;
        DepartementCode = territoire.DepartementCode;
        RegionCode = territoire.RegionCode;
        OrganisationId = territoire.OrganisationId;
        Du = du;
        Au = au;
        Formats = Ecrire(formats);
        Statut = StatutRapport.Demande;
    }

    private Rapport()
    {
    }

    public TypeRapport Type { get; private set; }
    public string TerritoireNom { get; private set; } = "";
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }

    /// <summary>Région d'un rapport régional ; nulle aux autres niveaux. Sans commune ni département, seul un périmètre national le voit.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>Bailleur dont c'est le rapport, qui le lit lui aussi ; nul aux autres niveaux.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>Premier et dernier jour de la période, inclus.</summary>
    public DateOnly Du { get; private set; }
    public DateOnly Au { get; private set; }

    /// <summary>Formats demandés, séparés par une virgule : <c>pdf,xlsx</c>.</summary>
    public string Formats { get; private set; } = "";
    public StatutRapport Statut { get; private set; }

    /// <summary>Jeu de données figé, en JSON, et son empreinte SHA-256. Les documents ne lisent que lui.</summary>
    public string? JeuDeDonnees { get; private set; }
    public string? EmpreinteJeu { get; private set; }
    public DateTime? FigeLe { get; private set; }
    public DateTime? DisponibleLe { get; private set; }

    /// <summary>Nombre de totaux relus et comparés d'un document à l'autre.</summary>
    public int TotauxRecoupes { get; private set; }
    public string? MotifEchec { get; private set; }
    public IReadOnlyList<DocumentRapport> Documents => _documents;

    public IReadOnlyList<string> ListeFormats => Formats.Split(',');

    public TerritoireRapport Territoire => new(TerritoireNom, CommuneCode, DepartementCode, RegionCode, OrganisationId);

    public NiveauTerritoire Niveau => Territoire.Niveau;

    public void Commencer()
    {
        ExigerNonClos();
        Statut = StatutRapport.EnProduction;
        MotifEchec = null;
    }

    public void Figer(string jeu, string empreinte, DateTime instant)
    {
        ExigerNonClos();
        JeuDeDonnees = jeu;
        EmpreinteJeu = empreinte;
        FigeLe = instant;
    }

    /// <summary>Offre tous les documents d'un coup : jamais un PDF sans le classeur qui porte les mêmes totaux.</summary>
    public void Publier(IReadOnlyCollection<DocumentRapport> documents, int totauxRecoupes, DateTime instant)
    {
        ExigerNonClos();
        if (JeuDeDonnees is null)
        {
            throw new BusinessException(RapportErrorCodes.JeuAbsent);
        }
        _documents.Clear();
        _documents.AddRange(documents);
        TotauxRecoupes = totauxRecoupes;
        DisponibleLe = instant;
        Statut = StatutRapport.Disponible;
    }

    public void Echouer(string motif)
    {
        ExigerNonClos();
        Statut = StatutRapport.Echec;
        MotifEchec = motif;
    }

    public void Arreter()
    {
        ExigerNonClos();
        Statut = StatutRapport.Arrete;
    }

    /// <summary>Remet en file un rapport arrêté ou en échec ; le jeu déjà figé reste le même.</summary>
    public void Reprendre()
    {
        ExigerNonClos();
        Statut = StatutRapport.Demande;
        MotifEchec = null;
    }

    /// <summary>Ce que tout rapport exige de sa période et de ses formats : un lot le vérifie une fois pour toutes ses communes.</summary>
    internal static void Verifier(DateOnly du, DateOnly au, IReadOnlyCollection<string> formats, DateOnly aujourdhui)
    {
        if (au < du)
        {
            throw new BusinessException(RapportErrorCodes.DatesInversees).WithData("Du", du).SurChamp(nameof(Au));
        }
        if (du > aujourdhui)
        {
            throw new BusinessException(RapportErrorCodes.PeriodeFuture).SurChamp(nameof(Du));
        }
        if (du.AddYears(RapportConsts.AnneesMax) <= au)
        {
            throw new BusinessException(RapportErrorCodes.PeriodeTropLongue).WithData("Annees", RapportConsts.AnneesMax).SurChamp(nameof(Au));
        }
        if (formats.Count == 0)
        {
            throw new BusinessException(RapportErrorCodes.FormatsVides).SurChamp(nameof(Formats));
        }
        if (formats.FirstOrDefault(f => !CodesRapport.Formats.Contains(f, StringComparer.Ordinal)) is { } inconnu)
        {
            throw new BusinessException(RapportErrorCodes.FormatInconnu).WithData("Format", inconnu).SurChamp(nameof(Formats));
        }
    }

    /// <summary>Formats dans l'ordre où on les offre, séparés par une virgule.</summary>
    internal static string Ecrire(IReadOnlyCollection<string> formats) => string.Join(',', CodesRapport.Formats.Where(formats.Contains));

    private void ExigerNonClos()
    {
        if (Statut == StatutRapport.Disponible)
        {
            throw new BusinessException(RapportErrorCodes.TransitionImpossible).WithData("Statut", "disponible");
        }
    }
}

/// <summary>Document produit. <see cref="Chemin"/> : relatif au dossier des fichiers.</summary>
public sealed class DocumentRapport(string format, string chemin, long taille, string sha256)
{
    public string Format { get; private set; } = format;
    public string Chemin { get; private set; } = chemin;

    /// <summary>En octets.</summary>
    public long Taille { get; private set; } = taille;
    public string Sha256 { get; private set; } = sha256;
}
