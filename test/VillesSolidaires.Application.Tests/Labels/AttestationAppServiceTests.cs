using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Labels;

public sealed class AttestationAppServiceTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Delivrance_NumeroteALaSuiteParAnnee_EtRetrouveLaPrecedenteDeLaCommune()
    {
        (await _base.AttestationAsync("13055", "13", delivreeLe: new DateTime(2025, 6, 1, 8, 0, 0, DateTimeKind.Utc))).ShouldBe("VC-2025-0001");
        await using var systeme = _base.Systeme();
        var acte = new Acte(null, "Publication", _base.Horloge.GetUtcNow().UtcDateTime);
        var delivrees = await systeme.Service<DelivranceAttestations>().DelivrerAsync(
            [Label("53130", "53"), Label("13055", "13"), Label("53147", "53")], acte, default);
        await systeme.Service<IAttestationRepository>().SaveAsync(delivrees[0], null, default);
        delivrees.Select(a => a.Numero).ShouldBe(["VC-2026-0001", "VC-2026-0002", "VC-2026-0003"]);
        delivrees.Select(a => a.PrecedenteId is not null).ShouldBe([false, true, false]);
        (await _base.AttestationAsync("13001", "13")).ShouldBe("VC-2026-0004");
        (await _base.AttestationAsync("13001", "13", delivreeLe: new DateTime(2027, 1, 2, 8, 0, 0, DateTimeKind.Utc))).ShouldBe("VC-2027-0001");
        (await Should.ThrowAsync<BusinessException>(() => systeme.Service<DelivranceAttestations>().DelivrerAsync(
            [Label("13055", "13") with { CandidatureId = delivrees[0].CandidatureId }], acte, default))).Code.ShouldBe(AttestationErrorCodes.AttestationDejaDelivree);
    }

    [Fact]
    public async Task Numero_EstUniqueEnBase()
    {
        var numero = await _base.AttestationAsync("13055", "13");
        await using var systeme = _base.Systeme();
        var doublon = new Attestation(
            Guid.CreateVersion7(), NumeroAttestation.Lire(numero)!, Label("53130", "53"), new DocumentEmis(1, new string('b', LabelConsts.Sha256)), null,
            new Acte(null, "Autre", _base.Horloge.GetUtcNow().UtcDateTime));
        var depot = systeme.Service<IAttestationRepository>();
        depot.Ajouter(doublon);
        (await Should.ThrowAsync<UniciteException>(() => depot.SaveAsync(doublon, null, default))).Porte(nameof(Attestation.Numero)).ShouldBeTrue();
    }

    [Fact]
    public async Task Document_EstCeluiQuiAEteEmis_OuNEstPasServi()
    {
        var numero = await _base.AttestationAsync("13055", "13");
        await using var association = Association();
        var service = association.Service<IAttestationAppService>();
        var emis = await service.GetDocumentAsync(numero, default);
        (await association.Service<IRegistreLabelAppService>().GetDocumentAsync(numero, default)).Contenu.ShouldBe(emis.Contenu);
        emis.Sha256.ShouldBe((await service.GetAsync(numero, default)).Sha256);
        var chemin = DocumentEmis.Chemin(emis.Sha256);
        await association.Service<IDepotFichiers>().EcrireAsync(chemin, "%PDF-autre"u8.ToArray(), default);
        (await Should.ThrowAsync<BusinessException>(() => service.GetDocumentAsync(numero, default))).Code.ShouldBe(AttestationErrorCodes.DocumentAltere);
        association.Service<IDepotFichiers>().Supprimer(chemin);
        (await Should.ThrowAsync<BusinessException>(() => service.GetDocumentAsync(numero, default))).Code.ShouldBe(AttestationErrorCodes.DocumentAltere);
    }

    [Fact]
    public async Task Perimetre_UneMairieNeVoitQueSonLabel_EtNeLeRetireNiNeLeControle()
    {
        var marseille = await _base.AttestationAsync("13055", "13");
        var laval = await _base.AttestationAsync("53130", "53");
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        var service = mairie.Service<IAttestationAppService>();
        (await service.GetListAsync(new AttestationListeInput(), default)).Elements.ShouldHaveSingleItem().Commune.ShouldBe("Marseille");
        (await service.GetAsync(marseille, default)).ShouldSatisfyAllConditions(a => a.PeutRetirer.ShouldBeFalse(), a => a.PeutControler.ShouldBeFalse());
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetAsync(laval, default));
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetDocumentAsync(laval, default));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.RetirerAsync(marseille, new RetirerAttestationInput { Motif = "Motif" }, default));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.ControlerAsync(marseille, new ControlerAttestationInput { Constat = "Constat" }, default));
        await using var jure = _base.Agir(Roles.Jure, Perimetre.National);
        await Should.ThrowAsync<AutorisationRefuseeException>(() => jure.Service<IAttestationAppService>().GetListAsync(new AttestationListeInput(), default));
    }

    [Fact]
    public async Task Retrait_FermeLePublic_GardeLeMotifPourLesSiens_EtRefuseUneLecturePerimee()
    {
        var numero = await _base.AttestationAsync("13055", "13");
        await using (var association = Association())
        {
            var service = association.Service<IAttestationAppService>();
            var lu = await service.GetAsync(numero, default);
            await service.RetirerAsync(numero, new RetirerAttestationInput { Motif = "Convention dénoncée.", ConcurrencyStamp = lu.ConcurrencyStamp }, default);
        }
        await using (var autre = Association())
        {
            (await Should.ThrowAsync<BusinessException>(() => autre.Service<IAttestationAppService>().RetirerAsync(numero, new RetirerAttestationInput { Motif = "Encore" }, default)))
                .Code.ShouldBe(AttestationErrorCodes.AttestationDejaRetiree);
        }
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        (await mairie.Service<IAttestationAppService>().GetAsync(numero, default)).ShouldSatisfyAllConditions(
            a => a.MotifRetrait.ShouldBe("Convention dénoncée."), a => a.RetireePar.ShouldBe("Alice"), a => a.Attestation.Etat.ShouldBe(EtatAttestation.Retiree));
        await using var public_ = _base.Anonyme();
        var registre = public_.Service<IRegistreLabelAppService>();
        (await registre.GetListAsync(new RegistreLabelInput(), default)).Villes.Total.ShouldBe(0);
        (await registre.GetAttestationAsync(numero, default)).RetireeLe.ShouldBe(new DateOnly(2026, 9, 15));
        (await Should.ThrowAsync<EntityNotFoundException>(() => registre.GetDocumentAsync(numero, default))).Code.ShouldBe(AttestationErrorCodes.AttestationRetireeDuPublic);
        (await registre.GetBadgeAsync(numero, default)).ShouldContain("Label retiré le 15 septembre 2026");
    }

    [Fact]
    public async Task Liste_FiltreCeQuiAttendQuelquUn()
    {
        var controle = await _base.AttestationAsync("13055", "13", 3, new(2024, 1, 1), new(2027, 12, 31));
        var fin = await _base.AttestationAsync("53130", "53", 1, new(2024, 1, 1), new(2026, 12, 31));
        var expiree = await _base.AttestationAsync("53147", "53", 2, new(2023, 1, 1), new(2025, 12, 31));
        await using var association = Association();
        var service = association.Service<IAttestationAppService>();
        await service.ControlerAsync(fin, new ControlerAttestationInput { Constat = "Tenu." }, default);
        (await NumerosAsync(service, new AttestationListeInput { Suivi = SuiviAttestation.ControleAFaire })).ShouldBe([controle]);
        (await NumerosAsync(service, new AttestationListeInput { Suivi = SuiviAttestation.FinProche })).ShouldBe([fin]);
        (await NumerosAsync(service, new AttestationListeInput { Etat = EtatAttestation.Expiree })).ShouldBe([expiree]);
        (await NumerosAsync(service, new AttestationListeInput { Etat = EtatAttestation.Valable, Tri = "-niveau" })).ShouldBe([controle, fin]);
        (await NumerosAsync(service, new AttestationListeInput { Niveau = 2 })).ShouldBe([expiree]);
        (await NumerosAsync(service, new AttestationListeInput { Recherche = fin.ToLowerInvariant() })).ShouldBe([fin]);
        (await NumerosAsync(service, new AttestationListeInput { Recherche = "53100" })).ShouldBe([expiree]);
        (await NumerosAsync(service, new AttestationListeInput())).ShouldBe([controle, fin, expiree]);
    }

    private static async Task<IEnumerable<string>> NumerosAsync(IAttestationAppService service, AttestationListeInput input) =>
        (await service.GetListAsync(input, default)).Elements.Select(a => a.Numero);

    private static LabelDelivre Label(string commune, string departement) =>
        new(Guid.CreateVersion7(), commune, departement, 1, "2026-1", new(2026, 9, 15), new(2029, 9, 14));

    private PorteeDeTest Association() => _base.Agir(Roles.Association, Perimetre.National, nom: "Alice");
}
