namespace VillesSolidaires;

/// <summary>Les espaces comptent : <c>_</c> vaut l'espace fine insécable, <c>~</c> l'espace insécable.</summary>
public class FormatsTests
{
    [Theory]
    [InlineData("2026-05-29", "29 mai 2026")]
    [InlineData("2026-06-01", "1er juin 2026")]
    [InlineData("2025-08-11", "11 août 2025")]
    [InlineData("2027-02-21", "21 février 2027")]
    public void Date_EcritLeMoisEnLettres(string date, string attendu) => Formats.Date(DateOnly.Parse(date)).ShouldBe(attendu);

    [Fact]
    public void Date_QuandAbsente_EcritUnTiret() => Formats.Date(null).ShouldBe("–");

    [Fact]
    public void DateAbregee_AbregeLeMois() => Formats.DateAbregee(new(2026, 1, 28)).ShouldBe("28 janv. 2026");

    [Fact]
    public void DateLongue_NommeLeJour() => Formats.DateLongue(new(2026, 5, 26)).ShouldBe("mardi 26 mai 2026");

    [Fact]
    public void MoisAnnee_OmetLeJour() => Formats.MoisAnnee(new(2026, 5, 26)).ShouldBe("mai 2026");

    [Theory]
    [InlineData("2026-06-01", "2026-09-15", "du 1er juin au 15 septembre 2026")]
    [InlineData("2025-11-01", "2026-03-31", "du 1er novembre 2025 au 31 mars 2026")]
    public void Periode_NEcritLAnneeDuDebutQueSiElleDiffere(string du, string au, string attendu) =>
        Formats.Periode(DateOnly.Parse(du), DateOnly.Parse(au)).ShouldBe(attendu);

    [Theory]
    [InlineData(16, 40, "16~h~40")]
    [InlineData(7, 0, "7~h")]
    [InlineData(9, 5, "9~h~05")]
    [InlineData(0, 0, "0~h")]
    public void Heure_TaitLesMinutesNulles(int heures, int minutes, string attendu) =>
        Formats.Heure(new(heures, minutes)).ShouldBe(Espaces(attendu));

    [Theory]
    [InlineData("2026-05-25T14:40:00", "25 mai 2026 à 16~h~40")]
    [InlineData("2026-01-15T23:30:00", "16 janvier 2026 à 0~h~30")]
    public void Instant_SuitLHeureDeParis(string utc, string attendu) => Formats.Instant(DateTime.Parse(utc)).ShouldBe(Espaces(attendu));

    [Fact]
    public void Instant_QuandLHeureEstLocale_EstRefuse() =>
        Should.Throw<ArgumentException>(() => Formats.Instant(new DateTime(2026, 5, 25, 14, 40, 0, DateTimeKind.Local)));

    [Fact]
    public void JourDeParis_PasseMinuitAvantLeTempsUniversel() =>
        HeureDeParis.Jour(new DateTime(2026, 7, 1, 22, 30, 0, DateTimeKind.Utc)).ShouldBe(new DateOnly(2026, 7, 2));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(52917, "52_917")]
    [InlineData(-5102, "−5_102")]
    [InlineData(34969000, "34_969_000")]
    public void Nombre_SepareLesMilliersParUneFine(long nombre, string attendu) => Formats.Nombre(nombre).ShouldBe(Espaces(attendu));

    [Theory]
    [InlineData("1234.5", 1, "1_234,5")]
    [InlineData("1234", 1, "1_234")]
    [InlineData("0.25", 1, "0,3")]
    [InlineData("-12.5", 1, "−12,5")]
    [InlineData("3.14159", 3, "3,142")]
    [InlineData("0.5", 0, "1")]
    public void Nombre_GardeLesDecimalesUtiles(string nombre, int decimales, string attendu) =>
        Formats.Nombre(decimal.Parse(nombre, System.Globalization.CultureInfo.InvariantCulture), decimales).ShouldBe(Espaces(attendu));

    [Theory]
    [InlineData("28000", "28_000_€")]
    [InlineData("1234.5", "1_234,50_€")]
    [InlineData("0.004", "0_€")]
    public void Montant_NEcritLesCentimesQueSIlYEnA(string euros, string attendu) =>
        Formats.Montant(decimal.Parse(euros, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(Espaces(attendu));

    [Theory]
    [InlineData("0.137", "13,7_%")]
    [InlineData("1", "100_%")]
    [InlineData("-0.05", "−5_%")]
    public void Pourcentage_PartDUneUnite(string part, string attendu) =>
        Formats.Pourcentage(decimal.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(Espaces(attendu));

    [Theory]
    [InlineData(0, "0~octet")]
    [InlineData(1, "1~octet")]
    [InlineData(812, "812~octets")]
    [InlineData(1000, "1~ko")]
    [InlineData(1234567, "1,2~Mo")]
    [InlineData(999_960, "1~Mo")]
    [InlineData(2_500_000_000, "2,5~Go")]
    public void Taille_ChoisitLUnite(long octets, string attendu) => Formats.Taille(octets).ShouldBe(Espaces(attendu));

    [Fact]
    public void Taille_QuandNegative_EstRefusee() => Should.Throw<ArgumentOutOfRangeException>(() => Formats.Taille(-1));

    [Theory]
    [InlineData(0, "0~s")]
    [InlineData(45, "45~s")]
    [InlineData(60, "1~min")]
    [InlineData(125, "2~min~5~s")]
    [InlineData(3900, "1~h~05")]
    [InlineData(7200, "2~h")]
    [InlineData(86_399, "1~jour")]
    [InlineData(259_200, "3~jours")]
    public void Duree_GrossitLUniteAvecLaDuree(int secondes, string attendu) =>
        Formats.Duree(TimeSpan.FromSeconds(secondes)).ShouldBe(Espaces(attendu));

    [Theory]
    [InlineData("2026-05-26", "aujourd’hui")]
    [InlineData("2026-05-27", "demain")]
    [InlineData("2026-05-25", "hier")]
    [InlineData("2026-06-01", "dans 6~jours")]
    [InlineData("2026-05-16", "il y a 10~jours")]
    public void Ecart_SeCompteEnJoursEntiers(string date, string attendu) =>
        Formats.Ecart(DateOnly.Parse(date), new(2026, 5, 26)).ShouldBe(Espaces(attendu));

    [Theory]
    [InlineData(0, "0~convention")]
    [InlineData(1, "1~convention")]
    [InlineData(2, "2~conventions")]
    [InlineData(1204, "1_204~conventions")]
    public void Accorder_LePlurielCommenceADeux(long nombre, string attendu) =>
        Formats.Accorder(nombre, "convention").ShouldBe(Espaces(attendu));

    [Fact]
    public void Accorder_PrendLePlurielIrregulier() => Formats.Accorder(3, "travail", "travaux").ShouldBe(Espaces("3~travaux"));

    [Theory]
    [InlineData("Laval", "Laval")]
    [InlineData("Mayenne", "Mayenne")]
    [InlineData("Marseille", "Marsei…")]
    public void Abreger_NeDepasseJamaisLeMaximum(string texte, string attendu) => Formats.Abreger(texte, 7).ShouldBe(attendu);

    private static string Espaces(string texte) => texte.Replace('_', '\u202F').Replace('~', '\u00A0');
}
