using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Une commune de cinq cents animations, et une campagne nationale suivie par mille quatre cents communes ; en face, une commune et une campagne
/// sans rien. Le contexte est nu, sans journal ni audit : on mesure la lecture, pas le semis.
/// </summary>
internal static class SemisCalendrier
{
    public const string Reglage = "Banc__Calendrier";
    public const string CommunePleine = "13055";
    public const string CommuneVide = "69123";
    public const int Annee = 2026;
    public const int Animations = 500;
    public const int Communes = 1400;

    public static readonly Guid CampagnePleine = new("0198c000-0000-7000-8000-000000000001");
    public static readonly Guid CampagneVide = new("0198c000-0000-7000-8000-000000000002");

    private static readonly DateTime Instant = new(Annee, 1, 28, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Sème si le réglage est là.</summary>
    public static async Task SemerAsync(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (!configuration.GetValue<bool>("Banc:Calendrier"))
        {
            return;
        }
        await SemisConventions.CreerCompteAsync(services);
        await using var portee = services.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        var options = new DbContextOptionsBuilder<VillesSolidairesDbContext>();
        options.UtiliserFournisseur(FournisseurBase.Sqlite, EntityFrameworkCoreServiceCollectionExtensions.ChaineDeConnexion(configuration, FournisseurBase.Sqlite));
        await using var contexte = new VillesSolidairesDbContext(options.Options, portee.ServiceProvider.GetRequiredService<IUtilisateurCourant>());
        contexte.AddRange(ProgrammePlein());
        contexte.AddRange(await CampagnesAsync(contexte));
        await contexte.SaveChangesAsync();
    }

    private static IEnumerable<object> ProgrammePlein()
    {
        List<Lieu> lieux = [.. Enumerable.Range(1, 40).Select(n => new Lieu(Guid.CreateVersion7(), CommunePleine, "13", new LieuDonnees($"Place n° {n}", Quartier: $"Quartier {n % 8}")))];
        var programme = new Programme(Guid.CreateVersion7(), CommunePleine, "13", Annee, AnimationConsts.DelaiVoiePubliqueParDefaut);
        programme.Publier(Animations, Instant);
        return [.. lieux, programme, .. Enumerable.Range(0, Animations).Select(i => Animation(programme, lieux, i))];
    }

    private static Animation Animation(Programme programme, List<Lieu> lieux, int i)
    {
        var jour = new DateOnly(Annee, 1, 1).AddDays(i * 364 / Animations);
        var animation = programme.Ajouter(
            new AnimationDonnees($"Animation n° {i + 1}", PeriodeAnimation.Jour(jour, new TimeOnly(9 + (i % 10), 0)))
            {
                Type = (TypeAnimation)((i % 3) + 1), Lieu = lieux[i % lieux.Count], OccupeVoiePublique = i % 10 == 0, Public = "Tous les habitants",
            },
            i, taches: [new NouvelleTache("Réserver le lieu", 30), new NouvelleTache("Poser les affiches", 10)]);
        if (i % 5 == 0)
        {
            return animation;
        }
        animation.Planifier();
        if (i % 5 > 1)
        {
            animation.Confirmer();
        }
        if (i % 5 == 4)
        {
            animation.SaisirBilan(new BilanDonnees(80 + (i % 50), 6, 18, PublicsTouches.Familles, null, null), jour.AddDays(2).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
        }
        return animation;
    }

    private static async Task<IEnumerable<object>> CampagnesAsync(VillesSolidairesDbContext contexte)
    {
        var (debut, fin) = (new DateOnly(Annee, 6, 1), new DateOnly(Annee, 9, 15));
        var pleine = new Campagne(CampagnePleine, SaisonCampagne.Canicule, Annee, CampagneDonnees.Proposer(SaisonCampagne.Canicule, Annee, "Canicule", debut, fin));
        var vide = new Campagne(CampagneVide, SaisonCampagne.Crise, Annee, CampagneDonnees.Proposer(SaisonCampagne.Crise, Annee, "Crise", debut, fin));
        pleine.Ouvrir(Instant);
        vide.Ouvrir(Instant);
        var communes = await contexte.Communes.Where(c => c.EstActuelle).OrderByDescending(c => c.Population).ThenBy(c => c.Code).Take(Communes)
            .Select(c => new { c.Code, c.DepartementCode }).ToListAsync();
        var acte = new Acte(null, "Alice du Banc", Instant);
        var suivis = communes.Select((c, i) =>
        {
            var suivi = new SuiviCampagne(Guid.CreateVersion7(), CampagnePleine, c.Code, c.DepartementCode);
            foreach (var etape in pleine.Etapes.Take(i % (pleine.Etapes.Count + 1)))
            {
                suivi.Cocher(pleine, etape.Id, acte);
            }
            return suivi;
        });
        return [pleine, vide, .. suivis];
    }
}
