using static VillesSolidaires.Conventions.Documents.BlocsTexte;

namespace VillesSolidaires.Animations.Documents;

/// <summary>Tout ce que le programme imprimé montre. Rien n'y dépend du jour où on le demande : mêmes données, mêmes octets.</summary>
/// <param name="EstPublie">Faux : le document porte « PROJET », et ses propositions.</param>
/// <param name="MisAJourLe">UTC ; dernier changement du programme ou d'une de ses animations.</param>
/// <param name="AgendaPublic">Adresse de l'agenda public de la commune.</param>
/// <param name="Lignes">Par date.</param>
public sealed record DocumentProgramme(
    string Commune, string CommuneCode, int Annee, bool EstPublie, DateTime MisAJourLe, Uri AgendaPublic, IReadOnlyList<LigneProgramme> Lignes)
{
    public string Titre => $"Programme {Formats.Annee(Annee)} de {Commune}";

    /// <summary>L'adresse comme on la tape : sans « https:// ».</summary>
    public string AgendaEcrit => $"{AgendaPublic.Authority}{AgendaPublic.AbsolutePath}";
}

public sealed record LigneProgramme(
    string Titre, TypeAnimation Type, AnimationStatut Statut, PeriodeAnimation Periode, string? Lieu, string? Adresse, string? Public, string? Organisateur)
{
    public bool AuraLieu => Statut != AnimationStatut.Annulee;

    public string TitreImprime => Imprimable(Titre);

    /// <summary>« vendredi 29 mai », « du 1er juin au 15 septembre » : l'année est celle du titre.</summary>
    public string Jours => Periode.Debut == Periode.Fin
        ? $"{Formats.NomJour(Periode.Debut.DayOfWeek)} {Formats.JourMois(Periode.Debut)}"
        : $"du {Formats.JourMois(Periode.Debut)} au {(Periode.Fin.Year == Periode.Debut.Year ? Formats.JourMois(Periode.Fin) : Formats.Date(Periode.Fin))}";

    /// <summary>« de 18 h à 22 h » ; nul : toute la journée.</summary>
    public string? Heures => (Periode.HeureDebut, Periode.HeureFin) switch
    {
        ({ } de, { } a) => $"de {Formats.Heure(de)} à {Formats.Heure(a)}",
        ({ } de, null) => $"à {Formats.Heure(de)}",
        _ => null,
    };

    public string? LieuImprime => Lieu is null ? null : Imprimable(Lieu);

    public string Endroit => Imprimable(string.Join(", ", new[] { Lieu, Adresse }.Where(l => !string.IsNullOrEmpty(l))));
}
