using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Demonstration;

[Collection(CollectionDemonstration.Nom)]
public sealed class ConventionsDemonstrationTests(BaseDemonstration demo)
{
    [Fact]
    public async Task Conventions_MontrentChaqueEtat()
    {
        var (conventions, aujourdhui) = await LireAsync();

        conventions.Count.ShouldBeInRange(30, 60);
        conventions.Select(c => c.Etat(aujourdhui)).Distinct().ShouldBe(Enum.GetValues<EtatConvention>(), ignoreOrder: true);
        conventions.Select(c => c.Type).Distinct().ShouldBe(Enum.GetValues<TypeConvention>(), ignoreOrder: true);
        (demo.Bilan.Semis?.Conventions).ShouldBe(conventions.Count);
    }

    [Fact]
    public async Task Conventions_OntUneHistoireIntacteDansLOrdreEtSansLendemain()
    {
        var (conventions, _) = await LireAsync();
        var maintenant = demo.Test.Horloge.GetUtcNow().UtcDateTime;

        foreach (var convention in conventions)
        {
            var evenements = convention.Evenements.OrderBy(e => e.Numero).ToList();
            ChaineHistorique.Verifier(convention.Id, evenements, convention.NombreEvenements, convention.EmpreinteHistorique).Defaut.ShouldBeNull(convention.Numero);
            evenements.Zip(evenements.Skip(1)).ShouldAllBe(p => p.First.Le <= p.Second.Le, convention.Numero);
            evenements[^1].Le.ShouldBeLessThanOrEqualTo(maintenant, convention.Numero);
            convention.Versions.ShouldAllBe(v => v.EstIntacte);
            convention.Clauses.ShouldAllBe(c => !c.Texte.Contains('{') && !c.Titre.Contains('{'), convention.Numero);
        }
    }

    [Fact]
    public async Task Marseille_AttendUnBailleur_DeuxPartiesOntSigneLeMemeTexte()
    {
        var (conventions, aujourdhui) = await LireAsync();
        var marseille = conventions.Single(c => c is { TerritoireCode: "13055", Type: TypeConvention.ObjectifsSubvention, Statut: ConventionStatut.PartiellementSignee });

        marseille.Objet.ShouldBe($"Objectifs et subvention {marseille.Debut.Year}-{marseille.Debut.Year + 2}, Marseille");
        marseille.Parties.Count(p => p.EstSignee).ShouldBe(2);
        marseille.Parties.SelectMany(p => p.Signataires).Where(s => s.SigneLe is not null).Select(s => s.Empreinte).Distinct().ShouldBe([marseille.Empreinte]);
        (marseille.Acteur, marseille.Signatures.PartiesAttendues.Count, aujourdhui.DayNumber - HeureDeParis.Jour(marseille.Depuis).DayNumber)
            .ShouldBe((TypeActeur.Bailleur, 1, 8));
        marseille.Engagements.Count.ShouldBe(12);
        marseille.Financements.Single().ShouldSatisfyAllConditions(f => f.Montant.ShouldBe(84_000), f => f.Versements.Select(v => v.Montant).ShouldBe([28_000m, 28_000m, 28_000m]));
        marseille.Clauses.SelectMany(c => c.Fils).Count().ShouldBe(3);
        marseille.Clauses.ShouldAllBe(c => !c.ACommentaireOuvert);
        marseille.Parties.Single(p => p.Type == TypeOrganisation.Mairie).DeliberationReference.ShouldNotBeNull();
    }

    [Fact]
    public async Task Marseille_Renouvelee_DitSesPropresAnnees()
    {
        var (conventions, _) = await LireAsync();
        var marseille = conventions.Single(c => c is { TerritoireCode: "13055", Type: TypeConvention.ObjectifsSubvention, Statut: ConventionStatut.PartiellementSignee });

        marseille.Engagements.ShouldAllBe(e => e.Libelle.Contains(Formats.Annee(e.Echeance.Year)));
    }

    [Fact]
    public async Task DonneesEssentielles_OntDesLignesAuxNumerosVisiblementFictifs()
    {
        await using var systeme = demo.Test.Systeme();
        using var flux = new MemoryStream();

        await systeme.Service<IDonneesEssentiellesAppService>().EcrireCsvAsync(flux, default);

        var lignes = System.Text.Encoding.UTF8.GetString(flux.ToArray()).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        lignes.Count.ShouldBeInRange(3, 10);
        lignes.ShouldAllBe(l => l.Contains("(démonstration),000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mayenne_RelieTrenteSixMairiesSixBailleursEtSesAvenants()
    {
        var (conventions, aujourdhui) = await LireAsync();
        var cadre = conventions.Single(c => c is { Type: TypeConvention.CadreDepartemental, AvenantDeId: null });

        cadre.Parties.GroupBy(p => p.Type).ToDictionary(g => g.Key, g => g.Count()).ShouldBe(
            new Dictionary<TypeOrganisation, int>
            {
                [TypeOrganisation.Departement] = 1, [TypeOrganisation.Mairie] = 36, [TypeOrganisation.BailleurSocial] = 6, [TypeOrganisation.Association] = 1,
            }, ignoreOrder: true);
        (cadre.Etat(aujourdhui), cadre.AvenantsSignes).ShouldBe((EtatConvention.EnVigueur, 1));
        conventions.Where(c => c.AvenantDeId == cadre.Id).OrderBy(c => c.NumeroAvenant).Select(c => c.Statut)
            .ShouldBe([ConventionStatut.Signee, ConventionStatut.EnRelecture]);
    }

    [Fact]
    public async Task Echeances_TombentSousTrenteQuatreVingtDixEtCentQuatreVingtsJours()
    {
        var (conventions, aujourdhui) = await LireAsync();
        var restants = conventions.Where(c => c.AvenantDeId is null && c.Etat(aujourdhui) == EtatConvention.EnVigueur).Select(c => c.Fin.DayNumber - aujourdhui.DayNumber).ToList();

        restants.ShouldContain(j => j <= 30);
        restants.ShouldContain(j => j > 30 && j <= 90);
        restants.ShouldContain(j => j > 90 && j <= 180);
    }

    [Fact]
    public async Task Regles_MontrentUnVersementEnRetardUnCompteRenduDuEtUnEngagementEnRetard()
    {
        var (conventions, aujourdhui) = await LireAsync();
        var constats = conventions.Where(c => c.Etat(aujourdhui) == EtatConvention.EnVigueur).SelectMany(c => ExamenConvention.Examiner(c, aujourdhui)).Select(c => c.Regle).ToList();

        constats.ShouldContain(Regles.Paiement);
        constats.ShouldContain(Regles.CompteRendu);
        conventions.SelectMany(c => c.Engagements).Select(e => e.Etat(aujourdhui)).Distinct().ShouldBe(Enum.GetValues<EtatEngagement>(), ignoreOrder: true);
    }

    [Fact]
    public async Task Bailleur_DeDemonstration_APlusieursConventionsDontUneASigner()
    {
        var (conventions, _) = await LireAsync();
        var siennes = conventions.Where(c => c.Parties.Any(p => p.OrganisationId == OrganisationsDemonstration.BailleurDuCompte)).ToList();

        siennes.Count.ShouldBeGreaterThan(3);
        siennes.ShouldContain(c => c.Signatures.PartiesAttendues.Any(p => p.OrganisationId == OrganisationsDemonstration.BailleurDuCompte)
            && (c.Statut == ConventionStatut.ASigner || c.Statut == ConventionStatut.PartiellementSignee));
    }

    [Fact]
    public async Task EnCorrection_UnCommentaireOuvertBloqueLaSignature()
    {
        var (conventions, _) = await LireAsync();

        conventions.ShouldContain(c => c.Statut == ConventionStatut.EnCorrection && c.Clauses.Any(k => k.ACommentaireOuvert));
    }

    [Fact]
    public async Task Personnes_SontVisiblementFictives()
    {
        var (conventions, _) = await LireAsync();

        conventions.SelectMany(c => c.Parties).SelectMany(p => p.Signataires)
            .ShouldAllBe(s => s.Courriel != null && s.Courriel.EndsWith("@demo.example", StringComparison.Ordinal) && s.Courriel.All(char.IsAscii));
    }

    [Fact]
    public async Task Modeles_SontPubliesPourChaqueTypeEtDisentQuIlsSontDesPropositions()
    {
        await using var systeme = demo.Test.Systeme();
        var modeles = await systeme.Contexte.Set<ModeleConvention>().Include(m => m.Versions).ThenInclude(v => v.Clauses).ToListAsync();

        modeles.Select(m => m.Type).ShouldBe(Enum.GetValues<TypeConvention>(), ignoreOrder: true);
        foreach (var version in modeles.Select(m => m.Publiee.ShouldNotBeNull()))
        {
            version.Clauses.Count(c => c.Nature == NatureClause.Article).ShouldBeInRange(8, 11);
            version.Notes.ShouldNotBeNull().ShouldContain("Proposition");
            version.Clauses.Where(c => c.Nature == NatureClause.Article).MaxBy(c => c.Ordre)!.Texte.ShouldContain("proposition de l’association");
            version.Clauses.ShouldAllBe(c => c.Texte.Length > 60);
        }
    }

    private async Task<(List<Convention> Conventions, DateOnly Aujourdhui)> LireAsync()
    {
        await using var systeme = demo.Test.Systeme();
        var conventions = await systeme.Contexte.Set<Convention>().AsSplitQuery()
            .Include(c => c.Parties).ThenInclude(p => p.Signataires).Include(c => c.Clauses).ThenInclude(c => c.Fils).Include(c => c.Engagements)
            .Include(c => c.Financements).ThenInclude(f => f.Versements).Include(c => c.Financements).ThenInclude(f => f.ComptesRendus)
            .Include(c => c.Evenements).Include(c => c.Versions).ToListAsync();
        return (conventions, HeureDeParis.Jour(demo.Test.Horloge.GetUtcNow().UtcDateTime));
    }
}
