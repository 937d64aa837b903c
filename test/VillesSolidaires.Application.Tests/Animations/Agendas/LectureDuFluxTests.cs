namespace VillesSolidaires.Animations;

/// <summary>Le flux écrit ici, relu par un programme étranger, rend chaque événement tel quel.</summary>
public sealed class LectureDuFluxTests
{
    private static readonly DateTime Modifie = new(2026, 11, 22, 9, 30, 15, DateTimeKind.Utc);

    private static readonly EvenementICal[] Evenements =
    [
        Nouveau("ete", new DateOnly(2027, 7, 14)) with { HeureDebut = new TimeOnly(18, 30), HeureFin = new TimeOnly(22, 0) },
        Nouveau("hiver", new DateOnly(2027, 1, 20)) with { HeureDebut = new TimeOnly(14, 0), HeureFin = new TimeOnly(16, 45) },
        Nouveau("sans-fin", new DateOnly(2027, 5, 28)) with { HeureDebut = new TimeOnly(19, 0) },
        Nouveau("bissextile", new DateOnly(2028, 2, 29)) with { HeureDebut = new TimeOnly(10, 0), HeureFin = new TimeOnly(12, 0) },
        Nouveau("bissextile-entier", new DateOnly(2028, 2, 29)),
        Nouveau("fin-de-fevrier", new DateOnly(2027, 2, 28)),
        Nouveau("saison", new DateOnly(2027, 11, 1)) with { DateFin = new DateOnly(2028, 3, 31) },
        Nouveau("saint-sylvestre", new DateOnly(2027, 12, 31)),
        Nouveau("provisoire", new DateOnly(2027, 9, 4)) with { Statut = StatutICal.Provisoire, Sequence = 0 },
        Nouveau("annule", new DateOnly(2027, 9, 5)) with { Statut = StatutICal.Annule, Sequence = 7, HeureDebut = new TimeOnly(9, 0), HeureFin = new TimeOnly(9, 30) },
        Nouveau("serie", new DateOnly(2027, 3, 26)) with { DateFin = new DateOnly(2027, 3, 30), HeureDebut = new TimeOnly(10, 0), HeureFin = new TimeOnly(18, 0) },
        Nouveau("textes", new DateOnly(2027, 6, 4)) with
        {
            Titre = string.Concat(Enumerable.Repeat("Fête de l’été à Évry-Courcouronnes, goûter œcuménique ; « ça » 🎉 ", 8)).Trim(),
            Description = "Première ligne, avec virgule ; point-virgule et \\ barre.\nDeuxième ligne.\n\n\tAprès un saut. \\n n’en est pas un.",
            Lieu = "Salle Élie-Wiesel, 3 bis rue de l’Église ; bâtiment C\\2",
            Url = new Uri("https://exemple.fr/animations/fête des voisins?a=1,2;3#bas"),
            Categories = ["Temps fort", "Repas, buffet", "Initiative ; commune"],
        },
    ];

    private static readonly FluxLu Flux = LecteurIndependant.Lire(EcritureICal.Ecrire(new CalendrierICal("Animations de Laval : l’été", Evenements, TimeSpan.FromHours(6))));

    public static TheoryData<string> Uids => [.. Evenements.Select(e => e.Uid)];

    [Fact]
    public void Flux_PorteSonNomEtSonFuseau()
    {
        Flux.Version.ShouldBe("2.0");
        Flux.Nom.ShouldBe("Animations de Laval : l’été");
        Flux.Rafraichissement.ShouldBe("PT6H");
        Flux.Fuseaux.ShouldBe(["Europe/Paris"]);
        Flux.Evenements.Select(e => e.Uid).ShouldBe(Evenements.Select(e => e.Uid), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Uids))]
    public void Evenement_EstCeluiQuiAEteEcrit(string uid)
    {
        var (ecrit, lu) = (Evenements.Single(e => e.Uid == uid), Flux.Evenements.Single(e => e.Uid == uid));
        lu.Titre.ShouldBe(ecrit.Titre);
        lu.Description.ShouldBe(ecrit.Description);
        lu.Lieu.ShouldBe(ecrit.Lieu);
        lu.Url.ShouldBe(ecrit.Url?.AbsoluteUri);
        lu.Categories.ShouldBe(ecrit.Categories);
        lu.Sequence.ShouldBe(ecrit.Sequence);
        lu.Statut.ShouldBe(ecrit.Statut switch { StatutICal.Provisoire => "TENTATIVE", StatutICal.Confirme => "CONFIRMED", _ => "CANCELLED" });
        lu.Modifie.ShouldBe("2026-11-22T09:30:15Z");
        lu.Revise.ShouldBe(lu.Modifie);
        lu.JourneeEntiere.ShouldBe(ecrit.HeureDebut is null);
        lu.DebutUtc.ShouldBe(Utc(ecrit.DateDebut, ecrit.HeureDebut));
        lu.FinUtc.ShouldBe(Utc(ecrit.DateDebut, ecrit.HeureFin));
        if (lu.JourneeEntiere)
        {
            lu.Debut.ShouldBe(ecrit.DateDebut.ToString("yyyy-MM-dd"));
            lu.Fin.ShouldBe(ecrit.DateFin.AddDays(1).ToString("yyyy-MM-dd"));
        }
    }

    [Fact]
    public void Serie_QuiTraverseLePassageALHeureDEte_GardeSonHeureDeParis() =>
        Flux.Evenements.Single(e => e.Uid == "serie").Repetitions.Select(r => r.UtcDateTime.ToString("MM-dd HH:mm"))
            .ShouldBe(["03-26 09:00", "03-27 09:00", "03-28 08:00", "03-29 08:00", "03-30 08:00"]);

    [Fact]
    public void Passages_De2018A2030_TombentAuMemeInstantQueDansLaBaseDesFuseaux()
    {
        TimeOnly[] heures = [new(0, 30), new(1, 59), new(3, 0), new(12, 0), new(23, 59)];
        var jours = Enumerable.Range(2018, 13).SelectMany(annee => new[] { 3, 10 }
            .SelectMany(mois => new JourDeSemaine(DayOfWeek.Sunday, RangDansMois.Dernier).DuMois(annee, mois)))
            .SelectMany(passage => new[] { passage.AddDays(-1), passage, passage.AddDays(1) });
        var ecrits = jours.SelectMany(j => heures.Select(h => Nouveau($"{j:yyyyMMdd}-{h:HHmm}", j) with { HeureDebut = h })).ToList();

        var lus = LecteurIndependant.Lire(EcritureICal.Ecrire(new CalendrierICal("Passages", ecrits, TimeSpan.FromHours(1)))).Evenements;

        lus.Count.ShouldBe(13 * 2 * 3 * heures.Length);
        lus.ToDictionary(e => e.Uid, e => e.DebutUtc).ShouldBe(ecrits.ToDictionary(e => e.Uid, e => Utc(e.DateDebut, e.HeureDebut)), ignoreOrder: true);
    }

    [Theory]
    [InlineData("971")]
    [InlineData("972")]
    [InlineData("973")]
    [InlineData("974")]
    [InlineData("975")] // passe à l'heure d'été des États-Unis
    [InlineData("976")]
    [InlineData("977")]
    [InlineData("978")]
    [InlineData("986")]
    [InlineData("987")]
    [InlineData("988")]
    [InlineData("53")]
    public void Heures_DOutreMer_SontCellesDeLaCommune(string departement)
    {
        var fuseau = FuseauICal.DuDepartement(departement);
        DateOnly[] jours = [new(2026, 3, 7), new(2026, 3, 8), new(2026, 3, 29), new(2026, 7, 14), new(2026, 10, 25), new(2026, 11, 1), new(2026, 12, 20)];
        var ecrits = jours.Select(j => Nouveau($"{j:yyyyMMdd}", j) with { HeureDebut = new TimeOnly(18, 0), Fuseau = fuseau }).ToList();
        var iana = TimeZoneInfo.FindSystemTimeZoneById(fuseau.Id);

        var lus = LecteurIndependant.Lire(EcritureICal.Ecrire(new CalendrierICal("Outre-mer", ecrits, TimeSpan.FromHours(1)))).Evenements;

        lus.Select(e => e.DebutUtc!.Value.UtcDateTime).ShouldBe(jours.Select(j => TimeZoneInfo.ConvertTimeToUtc(j.ToDateTime(new TimeOnly(18, 0)), iana)));
    }

    [Fact]
    public void Recurrence_DUnModele_DonneUnEvenementParDate()
    {
        var dates = RegleDate.Lire("recurrence:1di:01-01/31-12").Proposer(2027, []);
        var ecrits = dates.Select(d => Nouveau($"dimanche-{d.Debut:MM}", d.Debut) with { DateFin = d.Fin }).ToList();
        LecteurIndependant.Lire(EcritureICal.Ecrire(new CalendrierICal("Dimanches", ecrits, TimeSpan.FromHours(1)))).Evenements.Select(e => e.Debut)
            .ShouldBe(dates.Select(d => d.Debut.ToString("yyyy-MM-dd")));
    }

    private static EvenementICal Nouveau(string uid, DateOnly jour) => new(uid, 2, StatutICal.Confirme, Modifie, jour, jour, "Fête des voisins");

    private static DateTimeOffset? Utc(DateOnly jour, TimeOnly? heure) =>
        heure is { } h ? new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(jour.ToDateTime(h), HeureDeParis.Fuseau)) : null;
}
