using System.Net;

namespace VillesSolidaires.Kits;

/// <summary>Le moteur et sa mémoire : doublons, limite par adresse, horloge qui saute, mémoire bornée.</summary>
public sealed class QualificationTests
{
    private const string Navigateur = "Mozilla/5.0 (X11; Linux) Firefox/140.0";
    private static readonly DateTimeOffset SousLaRegle2 = new(2026, 11, 3, 9, 50, 0, TimeSpan.Zero);
    private static readonly Guid Fichier = Guid.NewGuid();

    private readonly HorlogeReglable _horloge = new(SousLaRegle2);
    private readonly MoteurQualification _moteur;

    public QualificationTests() =>
        _moteur = new MoteurQualification(new EmpreintePostes(_horloge), new FiltreDoublons(_horloge), new LimiteParAdresse(_horloge));

    [Fact]
    public void Qualifier_AppliqueLaRegleEnVigueurALHeureComptee()
    {
        // Minuit à Paris, le 1er novembre : la règle change là, et non à minuit UTC.
        var minuit = new DateTime(2026, 10, 31, 23, 0, 0, DateTimeKind.Utc);
        _moteur.Qualifier(Fichier, Poste("192.0.2.1"), minuit.AddSeconds(-1)).Regle.ShouldBe((short)1);
        _moteur.Qualifier(Fichier, Poste("192.0.2.2"), minuit).Regle.ShouldBe((short)2);
    }

    [Fact]
    public void Qualifier_SousLaRegle2_CompteLHeureDepuisLeDernierTelechargement()
    {
        Motif().ShouldBe(MotifEcart.Aucun);
        _horloge.Passer(TimeSpan.FromMinutes(20));
        // Dix heures ont sonné : sous la règle n° 1 ce serait un nouveau téléchargement.
        Motif().ShouldBe(MotifEcart.Double);
        _horloge.Passer(TimeSpan.FromMinutes(40));
        Motif().ShouldBe(MotifEcart.Aucun);
    }

    [Fact]
    public void Qualifier_NeConfondNiLesFichiersNiLesNavigateurs()
    {
        Motif().ShouldBe(MotifEcart.Aucun);
        _moteur.Qualifier(Guid.NewGuid(), Poste("192.0.2.1"), _horloge.Utc).Motif.ShouldBe(MotifEcart.Aucun);
        _moteur.Qualifier(Fichier, Poste("192.0.2.1", "Mozilla/5.0 Safari/605"), _horloge.Utc).Motif.ShouldBe(MotifEcart.Aucun);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:1:2:3", MotifEcart.Double)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", MotifEcart.Aucun)]
    [InlineData("192.0.2.9", "::ffff:192.0.2.9", MotifEcart.Double)]
    [InlineData("192.0.2.9", "192.0.2.10", MotifEcart.Aucun)]
    [InlineData(null, null, MotifEcart.Double)]
    public void Qualifier_RameneUneAdresseIPv6ASonReseauEtUneIPv4EcriteEnIPv6ALaSienne(string? premiere, string? seconde, MotifEcart attendu)
    {
        _moteur.Qualifier(Fichier, Poste(premiere), _horloge.Utc).Motif.ShouldBe(MotifEcart.Aucun);
        _moteur.Qualifier(Fichier, Poste(seconde), _horloge.Utc).Motif.ShouldBe(attendu);
    }

    [Fact]
    public void Qualifier_AuDelaDeLaLimite_CompteEnBrutSeulementPuisReprendALaMinuteSuivante()
    {
        var limite = ReglesComptage.EnVigueurLe(HeureDeParis.Jour(_horloge.Utc)).LimiteParMinute!.Value;
        var motifs = Enumerable.Range(0, limite + 5).Select(i => _moteur.Qualifier(Fichier, Poste("192.0.2.1", $"{Navigateur} poste {i}"), _horloge.Utc).Motif).ToList();
        motifs.Take(limite).ShouldAllBe(m => m == MotifEcart.Aucun);
        motifs.Skip(limite).ShouldAllBe(m => m == MotifEcart.Exces);
        // L'adresse voisine n'en pâtit pas, et l'école non plus une minute plus tard.
        _moteur.Qualifier(Fichier, Poste("192.0.2.2"), _horloge.Utc).Motif.ShouldBe(MotifEcart.Aucun);
        _horloge.Passer(TimeSpan.FromMinutes(1));
        _moteur.Qualifier(Fichier, Poste("192.0.2.1", $"{Navigateur} dernier"), _horloge.Utc).Motif.ShouldBe(MotifEcart.Aucun);
    }

    [Fact]
    public void Qualifier_AuDelaDeLaLimite_NePrendPasUnRobotPourUneEcole()
    {
        for (var i = 0; i < 500; i++)
        {
            _moteur.Qualifier(Fichier, Poste("192.0.2.1", "Googlebot/2.1"), _horloge.Utc).Motif.ShouldBe(MotifEcart.Robot);
        }
        Motif().ShouldBe(MotifEcart.Aucun);
    }

    [Fact]
    public void Annuler_QuandLeCompteNAPasPuSEcrire_LaMemePersonneQuiReessaieEstComptee()
    {
        var premiere = _moteur.Qualifier(Fichier, Poste("192.0.2.1"), _horloge.Utc);
        _moteur.Annuler(premiere);
        Motif().ShouldBe(MotifEcart.Aucun);
        // Un double annulé ne fait pas oublier le téléchargement qui l'a précédé.
        _moteur.Annuler(_moteur.Qualifier(Fichier, Poste("192.0.2.1"), _horloge.Utc));
        Motif().ShouldBe(MotifEcart.Double);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(-60)]
    [InlineData(-3 * 24 * 60)]
    public void Qualifier_QuandLHorlogeRecule_LeDejaVuResteVuPuisSOublieEnDeuxHeures(int minutes)
    {
        Motif().ShouldBe(MotifEcart.Aucun);
        _horloge.Regler(TimeSpan.FromMinutes(minutes));
        Motif().ShouldBe(MotifEcart.Double);
        _horloge.Passer(TimeSpan.FromHours(1));
        Motif("192.0.2.77").ShouldBe(MotifEcart.Aucun);
        _horloge.Passer(TimeSpan.FromHours(1));
        Motif().ShouldBe(MotifEcart.Aucun);
    }

    [Fact]
    public void Qualifier_QuandLHorlogeAvanceDUneHeurePuisRevient_NOubliePas()
    {
        Motif().ShouldBe(MotifEcart.Aucun);
        _horloge.Regler(TimeSpan.FromMinutes(50));
        Motif().ShouldBe(MotifEcart.Double);
        _horloge.Regler(TimeSpan.FromMinutes(-50));
        Motif().ShouldBe(MotifEcart.Double);
    }

    [Fact]
    public void EmpreintePostes_ChangeDeCleAMinuitAParisEtPasAvant()
    {
        var horloge = new HorlogeReglable(new DateTimeOffset(2026, 11, 3, 22, 59, 59, TimeSpan.Zero));
        var empreintes = new EmpreintePostes(horloge);
        UInt128 Empreinte() => empreintes.DePoste(IPAddress.Parse("192.0.2.1"), Navigateur, Fichier, horloge.Utc);

        var avant = Empreinte();
        Empreinte().ShouldBe(avant);
        horloge.Passer(TimeSpan.FromSeconds(1));
        var apres = Empreinte();
        apres.ShouldNotBe(avant);
        // Une remise à l'heure de deux secondes ramène à la veille : la clé du jour reste, la journée ne s'oublie pas.
        horloge.Regler(TimeSpan.FromSeconds(-2));
        Empreinte().ShouldBe(apres);
        // Une horloge qui s'était emballée d'un an ne garde pas pour autant sa clé un an.
        horloge.Regler(TimeSpan.FromDays(365));
        var emballee = Empreinte();
        horloge.Regler(TimeSpan.FromDays(-365));
        horloge.Passer(TimeSpan.FromHours(2));
        Empreinte().ShouldNotBe(emballee);
    }

    [Fact]
    public void EmpreintePostes_QuandLeJourDure25Heures_GardeSaCle_MaisJamaisDavantage()
    {
        var horloge = new HorlogeReglable(new DateTimeOffset(2026, 10, 24, 22, 0, 0, TimeSpan.Zero));
        var empreintes = new EmpreintePostes(horloge);
        UInt128 Empreinte() => empreintes.DAdresse(IPAddress.Parse("192.0.2.1"), horloge.Utc);

        var matin = Empreinte();
        horloge.Passer(TimeSpan.FromHours(25) - TimeSpan.FromSeconds(1));
        Empreinte().ShouldBe(matin);
        // L'horloge figée au même jour : le temps écoulé suffit à changer la clé.
        horloge.Passer(TimeSpan.FromSeconds(1));
        horloge.Regler(TimeSpan.FromHours(-2));
        Empreinte().ShouldNotBe(matin);
    }

    [Fact]
    public void EmpreintePostes_DUnProcessusALAutre_NeSeRessemblentPas() =>
        new EmpreintePostes(_horloge).DAdresse(IPAddress.Parse("192.0.2.1"), _horloge.Utc).ShouldNotBe(new EmpreintePostes(_horloge).DAdresse(IPAddress.Parse("192.0.2.1"), _horloge.Utc));

    [Fact]
    public void FiltreDoublons_QuandIlEstPlein_OublieLesPlusAnciensEtRetientLesNouveaux()
    {
        var filtre = new FiltreDoublons(_horloge);
        var debut = _horloge.Utc.AddHours(-1);
        for (var i = 0; i < (2 * FiltreDoublons.Plafond) + 10; i++)
        {
            filtre.EstNouveau((UInt128)i, _horloge.Utc, debut).ShouldBeTrue();
        }
        filtre.EstNouveau((2 * FiltreDoublons.Plafond) + 9, _horloge.Utc, debut).ShouldBeFalse();
        filtre.EstNouveau(FiltreDoublons.Plafond, _horloge.Utc, debut).ShouldBeFalse();
        filtre.EstNouveau(0, _horloge.Utc, debut).ShouldBeTrue();
    }

    [Fact]
    public void LimiteParAdresse_QuandLesAdressesDebordent_NeBloquePersonneDePlus()
    {
        var limite = new LimiteParAdresse(_horloge);
        for (var i = 0; i < LimiteParAdresse.Plafond; i++)
        {
            limite.Depasse((UInt128)i, 1).ShouldBeFalse();
        }
        limite.Depasse(0, 1).ShouldBeTrue();
        for (var i = 0; i < 3; i++)
        {
            limite.Depasse(UInt128.MaxValue, 1).ShouldBeFalse();
        }
    }

    [Fact]
    public void ReconnaissanceRobots_QuandDixMilleNomsSontInventes_GardeUneMemoireBornee()
    {
        var robots = new ReconnaissanceRobots(ReglesComptage.Toutes[^1].Robots);
        for (var i = 0; i < 30_000; i++)
        {
            robots.EstRobot($"{Navigateur} invention {i} {new string('x', 2_000)}").ShouldBeFalse();
        }
        robots.Retenus.ShouldBeLessThanOrEqualTo(2 * ReconnaissanceRobots.Plafond);
        robots.EstRobot("Googlebot/2.1").ShouldBeTrue();
        robots.EstRobot("Googlebot/2.1").ShouldBeTrue();
    }

    [Fact]
    public void ExemplesComptage_SontCeQueLeMoteurFait()
    {
        var debut = HeureDeParis.DebutUtc(DateOnly.FromDateTime(SousLaRegle2.UtcDateTime));
        _horloge.Regler(debut - _horloge.Utc);
        foreach (var etape in ExemplesComptage.Matinee)
        {
            _horloge.Passer(debut + etape.Heure.ToTimeSpan() - _horloge.Utc);
            var qualifies = Enumerable.Range(0, etape.Envois).Count(i => _moteur.Qualifier(
                Fichier, etape.PostesDistincts ? etape.Contexte with { AgentUtilisateur = $"{etape.Contexte.AgentUtilisateur} {i}" } : etape.Contexte, _horloge.Utc).Motif == MotifEcart.Aucun);
            qualifies.ShouldBe(etape.Qualifies, etape.Fait);
        }
    }

    private MotifEcart Motif(string adresse = "192.0.2.1") => _moteur.Qualifier(Fichier, Poste(adresse), _horloge.Utc).Motif;

    private static ContexteTelechargement Poste(string? adresse, string agent = Navigateur) =>
        new(adresse is null ? null : IPAddress.Parse(adresse), agent, EstPartiel: false, EstPrechargement: false);
}
