namespace VillesSolidaires.Labels;

public class AttestationTests
{
    private static readonly Acte Publication = new(Guid.NewGuid(), "Alice", new DateTime(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc));
    private static readonly string Empreinte = new('a', LabelConsts.Sha256);

    [Theory]
    [InlineData("VC-2026-0031", "VC-2026-0031")]
    [InlineData(" vc-2026-0031 ", "VC-2026-0031")]
    [InlineData("VC-2026-12345", "VC-2026-12345")]
    [InlineData("VC - 2026 - 0031", "VC-2026-0031")]
    [InlineData("VC-2026-31", null)]
    [InlineData("CV-2026-0031", null)]
    [InlineData("VC-2026-0031' or 1=1", null)]
    [InlineData("VC-2026-0031-A1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Numero_SeLitCommeOnLeRecopie(string? saisi, string? attendu) => NumeroAttestation.Lire(saisi)?.ToString().ShouldBe(attendu);

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Creation_QuandLeNiveauNExistePas_EstRefusee(int niveau) =>
        Should.Throw<BusinessException>(() => Creer(Label() with { Niveau = niveau })).Code.ShouldBe(AttestationErrorCodes.NiveauAttesteInconnu);

    [Fact]
    public void Creation_QuandLaFinPrecedeLeDebut_EstRefusee() =>
        Should.Throw<BusinessException>(() => Creer(Label() with { ValableJusquau = new(2026, 9, 14) })).Code.ShouldBe(AttestationErrorCodes.ValiditeInversee);

    [Fact]
    public void Creation_PrevoitLeControleAuMilieuDeLaValidite()
    {
        var attestation = Creer();
        attestation.ControlePrevuLe.ShouldBe(new DateOnly(2028, 3, 15));
        attestation.CheminDocument.ShouldBe($"attestations/aa/{Empreinte}");
    }

    [Theory]
    [InlineData("2026-09-14", EtatAttestation.AVenir)]
    [InlineData("2026-09-15", EtatAttestation.Valable)]
    [InlineData("2029-09-14", EtatAttestation.Valable)]
    [InlineData("2029-09-15", EtatAttestation.Expiree)]
    public void Etat_SuitLesDates(string jour, EtatAttestation etat) =>
        Creer().Etat(DateOnly.Parse(jour, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(etat);

    [Fact]
    public void Retrait_ExigeUnMotif_UneSeuleFois_EtPasApresLaFin()
    {
        var attestation = Creer();
        Should.Throw<BusinessException>(() => attestation.Retirer("  ", Publication)).Code.ShouldBe(AttestationErrorCodes.MotifRetraitObligatoire);
        attestation.Retirer("Convention dénoncée.", Publication);
        (attestation.Etat(Publication.Jour), attestation.RetireeLe, attestation.RetireePar).ShouldBe((EtatAttestation.Retiree, new DateOnly(2026, 9, 15), "Alice"));
        Should.Throw<BusinessException>(() => attestation.Retirer("Encore", Publication)).Code.ShouldBe(AttestationErrorCodes.AttestationDejaRetiree);
        Should.Throw<BusinessException>(() => Creer().Retirer("Trop tard", Le(new(2029, 9, 15)))).Code.ShouldBe(AttestationErrorCodes.AttestationExpiree);
    }

    [Fact]
    public void Controle_SeFaitUneFois_PendantLaValidite()
    {
        var attestation = Creer();
        Should.Throw<BusinessException>(() => attestation.Controler("", Publication)).Code.ShouldBe(AttestationErrorCodes.ConstatObligatoire);
        Should.Throw<BusinessException>(() => Creer().Controler("Trop tard", Le(new(2030, 1, 1)))).Code.ShouldBe(AttestationErrorCodes.ControleHorsValidite);
        attestation.Controler("Programme tenu.", Le(new(2028, 3, 20)));
        (attestation.ControleLe, attestation.ConstatControle, attestation.ControlePar).ShouldBe((new DateOnly(2028, 3, 20), "Programme tenu.", "Alice"));
        Should.Throw<BusinessException>(() => attestation.Controler("Encore", Publication)).Code.ShouldBe(AttestationErrorCodes.ControleDejaFait);
        var retiree = Creer();
        retiree.Retirer("Motif", Publication);
        Should.Throw<BusinessException>(() => retiree.Controler("Constat", Publication)).Code.ShouldBe(AttestationErrorCodes.AttestationDejaRetiree);
    }

    private static Acte Le(DateOnly jour) => Publication with { Instant = jour.ToDateTime(new TimeOnly(10, 0), DateTimeKind.Utc) };

    private static LabelDelivre Label() => new(Guid.NewGuid(), "13055", "13", 2, "2026-1", new(2026, 9, 15), new(2029, 9, 14));

    private static Attestation Creer(LabelDelivre? label = null) =>
        new(Guid.NewGuid(), new NumeroAttestation(2026, 31), label ?? Label(), new DocumentEmis(1, Empreinte), null, Publication);
}
