namespace VillesSolidaires.Animations;

/// <summary>D'un jour à un autre, chaque année : la canicule du 1er juin au 15 septembre, le grand froid du 1er novembre au 31 mars.</summary>
/// <param name="Au">Dernier jour, inclus ; avant <paramref name="Du"/>, c'est celui de l'année suivante.</param>
public sealed record RegleSaison(JourMois Du, JourMois Au) : RegleDate
{
    internal const string Prefixe = "saison";

    public override GenreRegleDate Genre => GenreRegleDate.Saison;
    public bool PasseLAnnee => Au < Du;
    public override string Libelle => $"Du {Du.Libelle} au {Au.Libelle}";

    public override IReadOnlyList<DateProposee> Proposer(int annee, IEnumerable<DatePubliee> publiees)
    {
        var (debut, fin) = (Du.En(annee), Au.En(PasseLAnnee ? annee + 1 : annee));
        return [new(debut, fin, CertitudeDate.Calculee, $"Saison {Formats.Periode(debut, fin)}")];
    }

    private protected override IEnumerable<string> Morceaux() => [Prefixe, $"{Du.Ecrire()}/{Au.Ecrire()}"];
}

/// <summary>Le même jour chaque année.</summary>
public sealed record RegleJourFixe(JourMois Jour) : RegleDate
{
    internal const string Prefixe = "jour";

    public override GenreRegleDate Genre => GenreRegleDate.JourFixe;
    public override string Libelle => $"Le {Jour.Libelle}";

    /// <summary>Le 29 février, hors des années bissextiles, est proposé le 28.</summary>
    public override IReadOnlyList<DateProposee> Proposer(int annee, IEnumerable<DatePubliee> publiees)
    {
        var jour = Jour.En(annee);
        return Jour.ExisteEn(annee)
            ? [new(jour, jour, CertitudeDate.Calculee, EnTete(Formats.DateLongue(jour)))]
            : [new(jour, jour, CertitudeDate.Indicative, $"{EnTete(Formats.DateLongue(jour))}, faute de {Jour.Libelle} cette année-là")];
    }

    private protected override IEnumerable<string> Morceaux() => [Prefixe, Jour.Ecrire()];
}

/// <summary>Un ou plusieurs mois, où la commune choisit son jour. De janvier à décembre : toute l'année.</summary>
public sealed record RegleMois : RegleDate
{
    internal const string Prefixe = "mois";

    /// <param name="a">Dernier mois, inclus ; avant <paramref name="de"/>, c'est celui de l'année suivante.</param>
    /// <exception cref="BusinessException">L'un des mois n'existe pas.</exception>
    public RegleMois(int de, int a)
    {
        VerifierMois(de);
        VerifierMois(a);
        (De, A) = (de, a);
    }

    public int De { get; }
    public int A { get; }
    public override GenreRegleDate Genre => GenreRegleDate.Mois;

    public override string Libelle => (De, A) switch
    {
        (1, 12) => "Toute l’année",
        _ when De == A => EnTete(Formats.NomMois(De)),
        _ when A == (De % 12) + 1 => EnTete($"{Formats.NomMois(De)} et {Formats.NomMois(A)}"),
        _ => EnTete($"{DuMois(De)} à {Formats.NomMois(A)}"),
    };

    public override IReadOnlyList<DateProposee> Proposer(int annee, IEnumerable<DatePubliee> publiees)
    {
        var fin = new DateOnly(A < De ? annee + 1 : annee, A, 1).AddMonths(1).AddDays(-1);
        return [new(new DateOnly(annee, De, 1), fin, CertitudeDate.Indicative, $"{Libelle}, jour à choisir")];
    }

    private protected override IEnumerable<string> Morceaux() => [Prefixe, De == A ? $"{De:00}" : $"{De:00}/{A:00}"];

    internal static RegleMois? Analyser(string texte) => texte.Split('/') switch
    {
        [{ Length: 2 } seul] when Nombre(seul) is { } mois => new(mois, mois),
        [{ Length: 2 } premier, { Length: 2 } dernier] when Nombre(premier) is { } de && Nombre(dernier) is { } a => new(de, a),
        _ => null,
    };
}
