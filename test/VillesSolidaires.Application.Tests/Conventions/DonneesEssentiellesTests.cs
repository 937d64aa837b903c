using System.Text;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions.DonneesEssentielles;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions;

/// <summary>Le fichier public, validé ligne à ligne et colonne à colonne contre le schéma.</summary>
public sealed class DonneesEssentiellesTests : IAsyncLifetime
{
    private const string SiretMarseille = "21130055300016";
    private const string SiretAssociation = "35600000000048";

    private static readonly SchemaScdl Schema = new();

    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public void Colonnes_SontCellesDeLExempleDansLeMemeOrdre()
    {
        LigneScdl.Colonnes.ShouldBe(Schema.ColonnesDeLExemple);
        LigneScdl.Colonnes.Count.ShouldBe(16);
        // Le schéma 2.1.1 exige deux champs que les seize colonnes réglementaires n'ont pas.
        Schema.Obligatoires.Except(LigneScdl.Colonnes).ShouldBe(["idServiceInstructeur", "descriptionConditionsVersement"], ignoreOrder: true);
    }

    [Fact]
    public async Task EcrireCsvAsync_DonneDesLignesConformesAuSchema()
    {
        await SigneeAsync(84_000);
        await SigneeAsync(23_000.50m, objet: "Fête, « jardins » et \"bacs\"\nà partager");

        var lignes = await LireAsync();

        lignes.Count.ShouldBe(2);
        foreach (var ligne in lignes)
        {
            LigneScdl.Colonnes.Zip(ligne, Schema.Defaut).OfType<string>().ShouldBeEmpty();
        }
        var premiere = LigneScdl.Colonnes.Zip(lignes[0]).ToDictionary(c => c.First, c => c.Second);
        premiere.ShouldSatisfyAllConditions(
            l => l["nomAttribuant"].ShouldBe("Ville de Marseille"), l => l["idAttribuant"].ShouldBe(SiretMarseille),
            l => l["dateConvention"].ShouldBe("2026-09-15"), l => l["referenceDecision"].ShouldBe("2026-0412"),
            l => l["idBeneficiaire"].ShouldBe(SiretAssociation), l => l["rnaBeneficiaire"].ShouldBe("W751234567"),
            l => l["montant"].ShouldBe("84000"), l => l["nature"].ShouldBe("aide en numéraire"), l => l["conditionsVersement"].ShouldBe("échelonné"),
            l => l["datesPeriodeVersement"].ShouldBe("2026-11-30/2027-11-30"), l => l["notificationUE"].ShouldBe("non"),
            l => l["pourcentageSubvention"].ShouldBe("1"), l => l["dispositifAide"].ShouldBe("Politique de la ville"));
        lignes[1][8].ShouldBe("23000.5");
    }

    [Fact]
    public async Task EcrireCsvAsync_EstOuvertATousEtVoitLaFranceEntiere()
    {
        await SigneeAsync(30_000);
        (await LireAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task EcrireCsvAsync_NeDonneNiProjetNiPrestationNiPetiteCommuneNiAvenantAPart()
    {
        await SigneeAsync(30_000, statut: ConventionStatut.ASigner);
        await SigneeAsync(30_000, type: TypeConvention.Prestation);
        await SigneeAsync(null);
        await using (var systeme = _base.Systeme())
        {
            systeme.Contexte.Add(new Territoires.Commune("53001", new Territoires.CommuneDonnees("Ahuillé", "53", "52", null, null, 1_800, "53940", "metro", null, null)));
            await systeme.Contexte.SaveChangesAsync();
        }
        await SigneeAsync(30_000, commune: "53001");
        (await LireAsync()).ShouldBeEmpty();

        var id = await SigneeAsync(30_000);
        await _base.AvenantSigneAsync(id, new DateOnly(2028, 12, 31), (c, acte) =>
        {
            var aide = c.Financements[0];
            c.Redaction.Financements.Modifier(aide.Id, new NouveauFinancement(
                aide.AttribuantId, aide.BeneficiaireId, 40_000, aide.Nature, aide.Conditions, aide.Dispositif, false), acte);
            c.Redaction.Financements.AjouterVersement(aide.Id, new NouveauVersement(2028, new DateOnly(2028, 6, 30), "Bilan reçu", 10_000), acte);
        });

        var ligne = (await LireAsync()).ShouldHaveSingleItem();
        ligne[8].ShouldBe("40000");
        ligne[11].ShouldBe("2026-11-30/2028-06-30");
    }

    [Fact]
    public async Task GetAsync_QuandUnSiretManque_LeDitAvecSaLimiteEtNePubliePas()
    {
        var id = await SigneeAsync(30_000, siretMairie: null);
        await SigneeAsync(50_000);

        await using var portee = _base.Agir(Roles.Association, Perimetre.National);
        var donnees = await portee.Service<IDonneesEssentiellesAppService>().GetAsync(default);

        donnees.ACompleter.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            s => s.ConventionId.ShouldBe(id), s => s.Manques.ShouldBe(["SIRET de Ville de Marseille"]), s => s.Limite.ShouldBe(new DateOnly(2026, 12, 15)));
        donnees.Publiees.ShouldHaveSingleItem().Montant.ShouldBe(50_000);
        (await LireAsync()).ShouldHaveSingleItem()[8].ShouldBe("50000");
    }

    [Fact]
    public async Task GetAsync_QuandLePerimetreEstUnDepartement_NeMontreQueLesSiennes()
    {
        await SigneeAsync(30_000, siretMairie: null);
        await using var portee = _base.Agir(Roles.Association, Perimetre.DeDepartement("53"));
        var donnees = await portee.Service<IDonneesEssentiellesAppService>().GetAsync(default);
        (donnees.ACompleter.Count, donnees.Publiees.Count).ShouldBe((0, 0));
        await using var ici = _base.Agir(Roles.Association, Perimetre.DeDepartement("13"));
        // L'association nationale n'est d'aucun département : son SIRET se lit quand même.
        (await ici.Service<IDonneesEssentiellesAppService>().GetAsync(default)).ACompleter.ShouldHaveSingleItem().Manques.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(ConditionsVersement.Unique, 1, "2026-11-30")]
    [InlineData(ConditionsVersement.Echelonne, 2, "2026-11-30/2027-11-30")]
    [InlineData(ConditionsVersement.Autre, 0, "2026-10-01/2028-12-31")]
    public void DatesVersement_SuitLesConditions(ConditionsVersement conditions, int versements, string attendu)
    {
        var subvention = Subvention(NatureFinancement.Nature) with
        {
            Conditions = conditions, Versements = versements,
            PremierVersement = versements == 0 ? null : new(2026, 11, 30), DernierVersement = versements == 0 ? null : new(2027, 11, 30),
        };
        subvention.DatesVersement.ShouldBe(attendu);
        Schema.Defaut("datesPeriodeVersement", subvention.DatesVersement).ShouldBeNull();
    }

    [Theory]
    [InlineData(NatureFinancement.Numeraire, null, "W751234567", "SIRET de B")]
    [InlineData(NatureFinancement.Nature, null, "W751234567", null)]
    [InlineData(NatureFinancement.Nature, null, "W9R1234567", "SIRET ou RNA de B")]
    [InlineData(NatureFinancement.NumeraireEtNature, SiretAssociation, null, null)]
    public void Manques_NAccepteLeRnaSeulQuePourUneAideEnNature(NatureFinancement nature, string? siret, string? rna, string? manque)
    {
        var subvention = Subvention(nature) with { SiretBeneficiaire = siret, RnaBeneficiaire = rna };
        subvention.Manques.ShouldBe(manque is null ? [] : [manque]);
        LigneScdl.Colonnes.Zip(LigneScdl.Ecrire(subvention), Schema.Defaut).OfType<string>().ShouldBeEmpty();
    }

    private static SubventionSignee Subvention(NatureFinancement nature) => new()
    {
        ConventionId = Guid.NewGuid(), Numero = "CV-2026-0001", Objet = "Objet", SigneeLe = new(2026, 9, 15), Debut = new(2026, 10, 1), Fin = new(2028, 12, 31),
        Attribuant = "A", SiretAttribuant = SiretMarseille, Deliberation = null, Beneficiaire = "B", SiretBeneficiaire = null, RnaBeneficiaire = null,
        Montant = 10, Nature = nature, Conditions = ConditionsVersement.Autre, Dispositif = null, Versements = 0, PremierVersement = null, DernierVersement = null,
    };

    private async Task<Guid> SigneeAsync(
        decimal? montant, string? siretMairie = SiretMarseille, TypeConvention type = TypeConvention.ObjectifsSubvention, string commune = "13055",
        string objet = "Objectifs 2026-2028", ConventionStatut statut = ConventionStatut.Signee)
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Type = type, Jusqua = statut, Subvention = montant, Commune = commune, Objet = objet });
        await using var systeme = _base.Systeme();
        var parties = await systeme.Contexte.Conventions.Where(c => c.Id == id).SelectMany(c => c.Parties).OrderBy(p => p.Rang).ToListAsync();
        await NumeroterAsync(systeme, parties[0].OrganisationId, o => new OrganisationDonnees(o.Type, o.Nom, null, siretMairie, null, o.CommuneCode, o.DepartementCode));
        await NumeroterAsync(systeme, parties[1].OrganisationId, o => new OrganisationDonnees(o.Type, o.Nom, null, SiretAssociation, "W751234567"));
        return id;
    }

    private static async Task NumeroterAsync(PorteeDeTest portee, Guid id, Func<Organisation, OrganisationDonnees> donnees)
    {
        var organisation = await portee.Contexte.Organisations.SingleAsync(o => o.Id == id);
        organisation.Modifier(donnees(organisation));
        await portee.Contexte.SaveChangesAsync();
    }

    /// <summary>Relit le fichier public sans compte, en-tête ôté.</summary>
    private async Task<List<string[]>> LireAsync()
    {
        await using var anonyme = _base.Anonyme();
        using var sortie = new MemoryStream();
        await anonyme.Service<IDonneesEssentiellesAppService>().EcrireCsvAsync(sortie, default);
        var lignes = Csv(Encoding.UTF8.GetString(sortie.ToArray()));
        lignes[0].ShouldBe(LigneScdl.Colonnes);
        return lignes[1..];
    }

    /// <summary>Lecture RFC 4180 indépendante de la bibliothèque qui a écrit.</summary>
    private static List<string[]> Csv(string texte)
    {
        List<string[]> lignes = [];
        List<string> champs = [];
        var champ = new StringBuilder();
        var cite = false;
        for (var i = 0; i < texte.Length; i++)
        {
            var c = texte[i];
            if (cite)
            {
                if (c == '"' && i + 1 < texte.Length && texte[i + 1] == '"') { champ.Append('"'); i++; }
                else if (c == '"') { cite = false; }
                else { champ.Append(c); }
            }
            else if (c == '"') { cite = true; }
            else if (c is ',' or '\n')
            {
                champs.Add(champ.ToString().TrimEnd('\r'));
                champ.Clear();
                if (c == '\n') { lignes.Add([.. champs]); champs.Clear(); }
            }
            else { champ.Append(c); }
        }
        return lignes;
    }
}
