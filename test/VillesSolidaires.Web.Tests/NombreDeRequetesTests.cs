using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;

namespace VillesSolidaires;

/// <summary>Une page fait le même nombre de requêtes SQL avec cinq lignes ou cinquante.</summary>
public sealed class NombreDeRequetesTests(NombreDeRequetesTests.Usine usine) : IClassFixture<NombreDeRequetesTests.Usine>
{
    private const int Peu = 5;
    private const int Beaucoup = 50;

    [Fact]
    public async Task Pages_QuandDixFoisPlusDeLignes_NeFontPasUneRequeteDePlus()
    {
        var campagne = await usine.CampagneAsync();
        string[] adresses =
        [
            "/", "/rapports?taille=100", "/travaux?taille=100", "/courriels?taille=100", "/journal?taille=100", "/kits?taille=100", "/organisations?taille=100",
            "/recherche?q=marseille", "/conventions?vue=Toutes&taille=100", "/conventions?vue=Toutes&recherche=introuvable", "/conventions/echeances",
            "/conventions/donnees-essentielles", "/donnees-essentielles.csv",
            "/territoires/13055", "/kits-a-telecharger", "/campagnes", $"/campagnes/{campagne}?taille=100", "/alertes?taille=100",
        ];
        var client = await usine.ConnecterAsync(Roles.Administrateur);
        await RemplirAsync(campagne, 0, Peu);
        var avant = await usine.CompterAsync(client, adresses);
        await RemplirAsync(campagne, Peu, Beaucoup);
        var apres = await usine.CompterAsync(client, adresses);

        apres.ShouldBe(avant);
        // L'accueil réunit tout : son compte est borné, pas seulement constant.
        avant["/"].ShouldBeLessThanOrEqualTo(24);
        avant.Values.ShouldAllBe(n => n > 0);
    }

    [Fact]
    public async Task FicheDeConvention_QuandDixFoisPlusDeParties_NeFaitPasUneRequeteDePlus()
    {
        var client = await usine.ConnecterAsync(Roles.Administrateur);
        var petite = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.ASigner });
        var grande = await usine.Base.ConventionAsync(new ModeleDeTest
        {
            Jusqua = ConventionStatut.ASigner, AutresParties = [.. Enumerable.Range(0, Beaucoup).Select(i => $"Bailleur {i}")],
        });
        var comptes = await usine.CompterAsync(client, [$"/conventions/{petite}", $"/conventions/{grande}"]);
        comptes[$"/conventions/{grande}"].ShouldBe(comptes[$"/conventions/{petite}"]);
    }

    [Fact]
    public async Task Calendrier_QuandDixFoisPlusDAnimations_NeFaitPasUneRequeteDePlus()
    {
        var client = await usine.ConnecterAsync(Roles.Administrateur);
        string[] adresses =
        [
            "/animations?commune=13055&annee=2026", "/animations?vue=mois&commune=13055&jour=2026-10-04", "/animations?vue=semaine&commune=13055&jour=2026-10-04",
            "/animations?vue=liste&annee=2026&taille=100", "/animations/lieux?commune=13055",
        ];
        await AnimerAsync(0, Peu);
        var avant = await usine.CompterAsync(client, adresses);
        await AnimerAsync(Peu, Beaucoup);
        (await usine.CompterAsync(client, adresses)).ShouldBe(avant);
        avant[adresses[0]].ShouldBeLessThanOrEqualTo(12);
    }

    [Fact]
    public async Task Label_QuandDixFoisPlusDeCandidaturesOuDePreuves_NeFaitPasUneRequeteDePlus()
    {
        var client = await usine.ConnecterAsync(Roles.Administrateur);
        var dossier = await usine.Base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.ComplementsDemandes });
        string[] adresses = ["/labels?taille=100", $"/labels/{dossier}", $"/labels/{dossier}/criteres/lieu", $"/labels/{dossier}/preuves", $"/labels/{dossier}/instruction"];
        await CandidaterAsync(dossier, 0, Peu);
        var avant = await usine.CompterAsync(client, adresses);
        await CandidaterAsync(dossier, Peu, Beaucoup);
        (await usine.CompterAsync(client, adresses)).ShouldBe(avant);
        avant[adresses[0]].ShouldBeLessThanOrEqualTo(8);
        avant[adresses[1]].ShouldBeLessThanOrEqualTo(22);
    }

    [Fact]
    public async Task TableauDInstruction_QuandDixFoisPlusDeDossiers_NeFaitPasUneRequeteDePlus()
    {
        var client = await usine.ConnecterAsync(Roles.Administrateur);
        string[] adresses = ["/labels/instruction?taille=100", "/labels/instruction?vue=Toutes&taille=100&recherche=marseille"];
        await DeposerAsync(Peu);
        var avant = await usine.CompterAsync(client, adresses);
        await DeposerAsync(Beaucoup);
        (await usine.CompterAsync(client, adresses)).ShouldBe(avant);
        // Le compte, ses droits, les sessions, la charge, le nombre et la page.
        avant[adresses[0]].ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task MesuresDUnKit_QuandDixFoisPlusDeRelevesEtDeRemises_NeFontPasUneRequeteDePlus()
    {
        var client = await usine.ConnecterAsync(Roles.Administrateur);
        var kit = await usine.PublieAsync("mesures-en-nombre");
        string[] adresses = [$"/kits/{kit}/releves?taille=100", $"/kits/{kit}/remises?taille=100", "/kits/lancements"];
        await MesurerAsync(kit, 0, Peu);
        var avant = await usine.CompterAsync(client, adresses);
        await MesurerAsync(kit, Peu, Beaucoup);
        (await usine.CompterAsync(client, adresses)).ShouldBe(avant);
        avant.Values.ShouldAllBe(n => n <= 14);
    }

    private Task<int> MesurerAsync(Guid kit, int de, int a) => usine.DansUnePorteeAsync(async s =>
    {
        for (var i = de; i < a; i++)
        {
            await s.GetRequiredService<IReleveKitAppService>().CreateAsync(
                kit, new SaisieReleveInput { Du = new(2018, 1, 1), Au = new DateOnly(2018, 1, 1).AddDays(i), Valeur = i, Enonce = "Énoncé", Source = "Source" }, default);
            await s.GetRequiredService<IDiffusionKitAppService>().CreateAsync(kit, new SaisieRemiseInput { Quantite = 1 + i, Du = new(2024, 7, 1), Territoire = "13055", Source = "Source" }, default);
        }
        return 0;
    });

    private async Task DeposerAsync(int nombre)
    {
        for (var i = 0; i < nombre; i++)
        {
            await usine.Base.CandidatureAsync(new CandidatureDeTest { Jusqua = i % 2 == 0 ? CandidatureStatut.Deposee : CandidatureStatut.ComplementsDemandes });
        }
    }

    private async Task CandidaterAsync(Guid dossier, int de, int a)
    {
        for (var i = de; i < a; i++)
        {
            // Une session chacune : une commune n'a qu'un dossier par session.
            await usine.Base.CandidatureAsync(new CandidatureDeTest { Remplie = false });
            await usine.Base.AgirSurCandidatureAsync(dossier, (c, contenu, acte) =>
            {
                c.Joindre(contenu, new NouvellePreuve($"Preuve {i}", [new RattachementPreuve("lieu", null)]) { Lien = $"https://www.mairie.example/{i}" }, acte);
                if (c.Questions[0].Messages.Count < LabelConsts.MessagesMax)
                {
                    c.Repondre(c.Questions[0].Id, CoteDossier.Mairie, $"Message {i}", acte);
                }
            });
        }
    }

    private async Task AnimerAsync(int de, int a)
    {
        for (var i = de; i < a; i++)
        {
            var lieu = await usine.Base.LieuAsync("13055", "13", new LieuDonnees($"Salle {i}"));
            await usine.Base.AnimationAsync(
                "13055", "13", new AnimationDonnees($"Animation {i}", PeriodeAnimation.Jour(new DateOnly(2026, 10, 1).AddDays(i % 30))) { Lieu = lieu, OccupeVoiePublique = true },
                i % 2 == 0 ? AnimationStatut.Reportee : AnimationStatut.Planifiee);
        }
    }

    private async Task RemplirAsync(Guid campagne, int de, int a)
    {
        for (var i = de; i < a; i++)
        {
            await usine.PublieAsync($"kit-{i}");
            await usine.RapportDemandeAsync(DonneesWeb.Marseille);
            await usine.ContactAsync(await usine.BailleurAsync($"Marseille Habitat {i}"));
            await usine.SuiviAsync(campagne, i);
            await usine.CourrielDeposeAsync(DonneesWeb.Marseille, $"Relance {i}");
            await usine.Base.ConventionAsync(new ModeleDeTest
            {
                Jusqua = i % 3 == 0 ? ConventionStatut.ASigner : ConventionStatut.Signee, Fin = new DateOnly(2026, 12, 31), Subvention = 30_000,
            });
        }
    }

    /// <summary>Hôte dont on compte les lectures SQL.</summary>
    public sealed class Usine : UsineWeb
    {
        public CompteurDeRequetes Compteur { get; } = new();

        /// <summary>Lectures SQL de chaque page.</summary>
        public async Task<IReadOnlyDictionary<string, int>> CompterAsync(ClientWeb client, IEnumerable<string> adresses)
        {
            var comptes = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var adresse in adresses)
            {
                // Une première fois pour les caches : libellé du périmètre, catalogue.
                await client.PageAsync(adresse);
                Compteur.Remettre();
                await client.PageAsync(adresse);
                comptes[adresse] = Compteur.Nombre;
            }
            return comptes;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<VillesSolidairesDbContext>(options => options.AddInterceptors(Compteur)));
        }
    }

    public sealed class CompteurDeRequetes : DbCommandInterceptor
    {
        private int _nombre;

        public int Nombre => Volatile.Read(ref _nombre);

        public void Remettre() => Volatile.Write(ref _nombre, 0);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _nombre);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
