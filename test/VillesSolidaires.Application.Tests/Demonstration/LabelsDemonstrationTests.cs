using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Demonstration;

[Collection(CollectionDemonstration.Nom)]
public sealed class LabelsDemonstrationTests(BaseDemonstration demo)
{
    [Fact]
    public async Task Candidatures_MontrentChaqueEtat_EtMarseilleRepondAUneDemande()
    {
        await using var systeme = demo.Test.Systeme();
        (await systeme.Contexte.Candidatures.Select(c => c.Statut).Distinct().ToListAsync()).ShouldBe(Enum.GetValues<CandidatureStatut>(), ignoreOrder: true);
        (await systeme.Contexte.Candidatures.Where(c => c.CommuneCode == "13055").OrderBy(c => c.Depuis).Select(c => c.Statut).ToListAsync())
            .ShouldBe([CandidatureStatut.Attribuee, CandidatureStatut.ComplementsDemandes]);
        var complements = await systeme.Contexte.Candidatures.SingleAsync(c => c.Statut == CandidatureStatut.ComplementsDemandes);
        complements.EcheanceComplements!.Value.ShouldBeGreaterThan(HeureDeParis.Jour(demo.Test.Horloge.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task Sessions_UneEstOuverte_LesAutresSontCloses()
    {
        await using var association = demo.Test.Agir(Roles.Association, Perimetre.National);
        (await association.Service<ISessionLabelAppService>().GetListAsync(default)).Select(s => s.Etat)
            .ShouldBe([EtatSessionLabel.Ouverte, EtatSessionLabel.Close, EtatSessionLabel.Close, EtatSessionLabel.Close]);
    }

    [Fact]
    public async Task Depots_SontIntacts_EtLesGestesNeDevancentPasLeSemis()
    {
        await using var systeme = demo.Test.Systeme();
        var candidatures = await systeme.Contexte.Candidatures.Include(c => c.Depots).Include(c => c.Evenements).AsSplitQuery().ToListAsync();
        candidatures.SelectMany(c => c.Depots).ShouldAllBe(d => d.EstIntact);
        var maintenant = demo.Test.Horloge.GetUtcNow().UtcDateTime;
        candidatures.SelectMany(c => c.Evenements).ShouldAllBe(e => e.Le <= maintenant);
        // L'histoire d'un dossier avance dans le temps.
        candidatures.ShouldAllBe(c => c.Evenements.Max(e => e.Le) == c.Depuis && c.Evenements.MinBy(e => e.Le)!.Statut == CandidatureStatut.Brouillon);
    }

    [Fact]
    public async Task Decisions_TiennentLeNiveauAttribue_EtLesAttestationsSontPasseesPresentesEtRetiree()
    {
        await using var systeme = demo.Test.Systeme();
        var today = HeureDeParis.Jour(demo.Test.Horloge.GetUtcNow().UtcDateTime);
        var attribuees = await systeme.Contexte.Candidatures.Where(c => c.Statut == CandidatureStatut.Attribuee).ToListAsync();
        attribuees.ShouldAllBe(c => c.Decision!.Notants >= c.Decision.Quorum && c.Decision.Moyenne >= 40);
        var attestations = await systeme.Contexte.Set<Attestation>().ToListAsync();
        attestations.Select(a => a.CandidatureId).ShouldBe(attribuees.Select(c => c.Id), ignoreOrder: true);
        attestations.Select(a => a.Etat(today)).Distinct()
            .ShouldBe([EtatAttestation.Expiree, EtatAttestation.Valable, EtatAttestation.Retiree], ignoreOrder: true);
    }

    [Fact]
    public async Task Personnes_SeDisentFictives()
    {
        await using var systeme = demo.Test.Systeme();
        var candidatures = await systeme.Contexte.Candidatures.Include(c => c.Preuves).ToListAsync();
        candidatures.Where(c => c.Elu is not null).ShouldAllBe(c => c.Elu!.Nom.Contains("fictif"));
        candidatures.SelectMany(c => c.Preuves).ShouldAllBe(p => p.Libelle.Contains("fictive"));
    }
}
