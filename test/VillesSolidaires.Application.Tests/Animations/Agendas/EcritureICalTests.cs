using System.Text;

namespace VillesSolidaires.Animations;

public sealed class EcritureICalTests
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly EvenementICal Fete = new(
        "01936f@exemple.fr", 3, StatutICal.Confirme, new DateTime(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc), new DateOnly(2027, 5, 28), new DateOnly(2027, 5, 28),
        "Fête des voisins");

    [Fact]
    public void Ecrire_UneSoiree_DonneLesLignesAttendues() =>
        Lignes(Fete with { HeureDebut = new TimeOnly(18, 30), HeureFin = new TimeOnly(23, 0), Lieu = "Place de l’Église", Categories = ["Temps fort", "Repas, buffet"] })
            .SkipWhile(l => l != "BEGIN:VEVENT").ShouldBe(
            [
                "BEGIN:VEVENT",
                "UID:01936f@exemple.fr",
                "DTSTAMP:20261122T093000Z",
                "LAST-MODIFIED:20261122T093000Z",
                "SEQUENCE:3",
                "DTSTART;TZID=Europe/Paris:20270528T183000",
                "DTEND;TZID=Europe/Paris:20270528T230000",
                "SUMMARY:Fête des voisins",
                "LOCATION:Place de l’Église",
                @"CATEGORIES:Temps fort,Repas\, buffet",
                "STATUS:CONFIRMED",
                "END:VEVENT",
                "END:VCALENDAR",
            ]);

    [Fact]
    public void Ecrire_LEntete_DitLeNomEtLeRafraichissement()
    {
        var lignes = Lignes(Fete);
        lignes[0].ShouldBe("BEGIN:VCALENDAR");
        lignes.ShouldContain("VERSION:2.0");
        lignes.ShouldContain("PRODID:-//Villes solidaires//Calendrier//FR");
        lignes.ShouldContain(@"X-WR-CALNAME:Laval\, 53");
        lignes.ShouldContain("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        lignes.Count(l => l == "BEGIN:VTIMEZONE").ShouldBe(1);
    }

    [Fact]
    public void Ecrire_DesJourneesEntieres_ExclutLeLendemain()
    {
        var lignes = Lignes(Fete with { DateFin = new DateOnly(2028, 2, 29) });
        lignes.ShouldContain("DTSTART;VALUE=DATE:20270528");
        lignes.ShouldContain("DTEND;VALUE=DATE:20280301");
        lignes.ShouldContain("TRANSP:TRANSPARENT");
    }

    [Fact]
    public void Ecrire_UneAnnulation_LaPropage() => Lignes(Fete with { Statut = StatutICal.Annule, Sequence = 4 }).ShouldContain("STATUS:CANCELLED");

    [Fact]
    public void Ecrire_PlusieursJoursAHeureDite_RepeteChaqueJour()
    {
        var lignes = Lignes(Fete with { DateFin = new DateOnly(2027, 5, 30), HeureDebut = new TimeOnly(10, 0), HeureFin = new TimeOnly(18, 0) });
        lignes.ShouldContain("DTEND;TZID=Europe/Paris:20270528T180000");
        lignes.ShouldContain("RRULE:FREQ=DAILY;COUNT=3");
    }

    [Theory]
    [InlineData("é", 200)] // deux octets
    [InlineData("’", 200)] // trois
    [InlineData("🎉", 100)] // quatre, et deux unités UTF-16
    [InlineData("a", 300)]
    [InlineData("é’🎉a,", 90)]
    public void Ecrire_UnTexteLong_PlieA75OctetsSansCouperUnCaractere(string motif, int fois)
    {
        // Un à trois caractères devant : la coupe tombe à chaque place dans le motif.
        foreach (var avant in new[] { "", "x", "xx", "xxx" })
        {
            var titre = avant + string.Concat(Enumerable.Repeat(motif, fois));
            var physiques = Ecrire(Fete with { Titre = titre }).Split("\r\n");
            physiques.ShouldAllBe(l => Utf8.GetByteCount(l) <= 75);
            physiques.ShouldAllBe(l => !l.Contains('\n') && !l.Contains('\r') && !l.Contains('\uFFFD'));
            Lignes(Fete with { Titre = titre }).ShouldContain("SUMMARY:" + titre.Replace(",", @"\,", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("a\r\nb", @"a\nb")]
    [InlineData("a\rb", @"a\nb")]
    [InlineData("a\u2028b", @"a\nb")]
    [InlineData(@"a\nb", @"a\\nb")]
    [InlineData("a;b,c", @"a\;b\,c")]
    [InlineData("a\u0000\u0007b", "ab")]
    [InlineData("x\r\nEND:VEVENT\r\nBEGIN:VALARM", @"x\nEND:VEVENT\nBEGIN:VALARM")]
    public void Ecrire_UnTexteHostile_NOuvreAucuneLigne(string titre, string attendu)
    {
        var lignes = Lignes(Fete with { Titre = titre });
        lignes.ShouldContain("SUMMARY:" + attendu);
        lignes.Count(l => l == "END:VEVENT").ShouldBe(1);
    }

    [Fact]
    public void Ecrire_UnDemiCaractere_LeRemplace() => Utf8.GetBytes(Ecrire(Fete with { Titre = "a\uD83C" })).ShouldNotBeEmpty();

    [Fact]
    public void Ecrire_LesMemesEvenementsDansUnAutreOrdre_DonneLesMemesOctets()
    {
        var evenements = Enumerable.Range(0, 50)
            .Select(i => Fete with { Uid = $"{i}@exemple.fr", DateDebut = Fete.DateDebut.AddDays(-(i % 7)), HeureDebut = i % 3 == 0 ? null : new TimeOnly(i % 24, 0) }).ToList();
        var attendu = Ecrire([.. evenements]);
        Ecrire([.. Enumerable.Reverse(evenements)]).ShouldBe(attendu);
        Ecrire([.. evenements]).ShouldBe(attendu);
        Ecrire([.. evenements.Skip(1), evenements[0] with { Sequence = 4 }]).ShouldNotBe(attendu);
    }

    [Fact]
    public void Ecrire_SansEvenement_ResteUnCalendrier()
    {
        var lignes = Lignes();
        lignes[^1].ShouldBe("END:VCALENDAR");
        lignes.ShouldNotContain("BEGIN:VEVENT");
    }

    [Fact]
    public void Ecrire_UnEvenementImpossible_EstRefuse()
    {
        Refuser(Fete with { Uid = " " });
        Refuser(Fete with { DateFin = Fete.DateDebut.AddDays(-1) });
        Refuser(Fete with { HeureDebut = new TimeOnly(18, 0), HeureFin = new TimeOnly(18, 0) });
        Refuser(Fete with { ModifieLe = DateTime.SpecifyKind(Fete.ModifieLe, DateTimeKind.Local) });
        Refuser(Fete with { Url = new Uri("/animations/1", UriKind.Relative) });
    }

    private static void Refuser(EvenementICal evenement) => Should.Throw<ArgumentException>(() => Ecrire(evenement));

    private static string Ecrire(params EvenementICal[] evenements) => EcritureICal.Ecrire(new CalendrierICal("Laval, 53", evenements, TimeSpan.FromHours(6)));

    /// <summary>Lignes du contenu, dépliées.</summary>
    private static List<string> Lignes(params EvenementICal[] evenements)
    {
        var texte = Ecrire(evenements);
        texte.ShouldEndWith("END:VCALENDAR\r\n");
        return [.. texte.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }
}
