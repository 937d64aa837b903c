namespace VillesSolidaires.Animations;

public sealed class AgendaTests
{
    private static readonly DateOnly Today = new(2026, 9, 15);

    [Fact]
    public void Jeton_EstLong_JamaisLeMeme_EtNEstPasDansLAgenda()
    {
        var (un, deux) = (JetonSecret.Tirer(), JetonSecret.Tirer());
        un.Valeur.Length.ShouldBe(JetonConsts.Longueur);
        (JetonConsts.Octets * 8).ShouldBeGreaterThanOrEqualTo(128);
        un.Valeur.ShouldNotBe(deux.Valeur);
        var agenda = Nouveau(un);
        agenda.JetonEmpreinte.ShouldBe(JetonSecret.EmpreinteDe(un.Valeur));
        agenda.JetonEmpreinte.ShouldNotContain(un.Valeur);
        agenda.JetonFin.ShouldBe(un.Valeur[^4..]);
    }

    [Fact]
    public void Filtre_RevientTelQuIlAEteDit_SansDoublon()
    {
        var filtre = new FiltreDAgenda(["53130", "13055", "53130"], null, [TypeAnimation.InitiativeCommune, TypeAnimation.TempsFort]);
        var lu = Nouveau(JetonSecret.Tirer(), filtre).Filtre;
        lu.Communes.ShouldBe(["13055", "53130"]);
        lu.Types.ShouldBe([TypeAnimation.TempsFort, TypeAnimation.InitiativeCommune]);
        Nouveau(JetonSecret.Tirer()).Filtre.ShouldSatisfyAllConditions(f => f.Communes.ShouldBeEmpty(), f => f.Types.ShouldBeEmpty());
    }

    [Fact]
    public void EstOuvert_JusquAuDernierJourInclus_PuisJamaisApresRevocation()
    {
        var agenda = Nouveau(JetonSecret.Tirer(), expireLe: Today.AddDays(3));
        agenda.EstOuvert(Today.AddDays(3)).ShouldBeTrue();
        agenda.EstOuvert(Today.AddDays(4)).ShouldBeFalse();
        agenda.Revoquer(new DateTime(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc));
        agenda.EstOuvert(Today).ShouldBeFalse();
        Should.Throw<BusinessException>(() => agenda.Revoquer(new DateTime(2026, 9, 16, 8, 0, 0, DateTimeKind.Utc))).Code.ShouldBe(AgendaErrorCodes.AgendaDejaRevoque);
    }

    [Fact]
    public void Agenda_QuandLaSaisieEstFausse_DitPourquoi()
    {
        Should.Throw<BusinessException>(() => Nouveau(JetonSecret.Tirer(), expireLe: Today)).Code.ShouldBe(AgendaErrorCodes.AgendaExpirationPassee);
        Should.Throw<BusinessException>(() => Nouveau(JetonSecret.Tirer(), libelle: " ")).Code.ShouldBe(AgendaErrorCodes.AgendaSansLibelle);
        var communes = Enumerable.Range(10_000, AgendaConsts.CommunesMax + 1).Select(c => $"{c}").ToList();
        Should.Throw<BusinessException>(() => Nouveau(JetonSecret.Tirer(), new FiltreDAgenda(communes, null, []))).Code.ShouldBe(AgendaErrorCodes.AgendaTropDeCommunes);
    }

    private static Agenda Nouveau(JetonSecret jeton, FiltreDAgenda? filtre = null, DateOnly? expireLe = null, string libelle = "Mes animations") =>
        new(Guid.CreateVersion7(), Guid.NewGuid(), libelle, filtre ?? FiltreDAgenda.Tout, jeton, expireLe, Today);
}
