namespace VillesSolidaires.Kits;

public class LienSuiviTests
{
    private static readonly DateTime Instant = new(2026, 11, 22, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Creer_QuandLeCanalEstInconnu_Refuse() =>
        Should.Throw<BusinessException>(() => Creer(canal: "pigeon")).Code.ShouldBe(LienErrorCodes.LienCanalInconnu);

    [Fact]
    public void Creer_QuandLeLibelleManque_Refuse() =>
        Should.Throw<BusinessException>(() => Creer(libelle: "  ")).Code.ShouldBe(LienErrorCodes.LienSansLibelle);

    [Fact]
    public void Revoquer_QuandDejaFait_Refuse()
    {
        var lien = Creer();
        lien.Revoquer(Instant);
        lien.RevoqueLe.ShouldBe(Instant);
        Should.Throw<BusinessException>(() => lien.Revoquer(Instant)).Code.ShouldBe(LienErrorCodes.LienDejaRevoque);
    }

    [Fact]
    public void DAffiche_QuandRevoque_LibereLaCle_PourUnAutreLien()
    {
        var kit = Guid.NewGuid();
        var lien = LienSuivi.DAffiche(Guid.NewGuid(), CodeLien.Tirer(), kit, "13055", "13", campagneId: null, "Alice Martin");
        lien.Cle.ShouldBe(LienSuivi.CleDAffiche(kit, "13055", campagneId: null));
        lien.Canal.ShouldBe(CanalTelechargement.Qr);
        lien.Revoquer(Instant);
        lien.Cle.ShouldBeNull();
    }

    private static LienSuivi Creer(string canal = "mairie", string libelle = "Site de la mairie") =>
        new(Guid.NewGuid(), CodeLien.Tirer(), new LienDonnees(Guid.NewGuid(), canal, libelle, "Alice Martin") { CommuneCode = "13055", DepartementCode = "13" });
}
