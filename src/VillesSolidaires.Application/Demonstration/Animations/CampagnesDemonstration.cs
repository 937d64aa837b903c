using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Demonstration;

/// <summary>Deux campagnes, leur avancement par commune et une vigilance, datés par rapport au jour du semis. Enregistrées ensemble : toutes, ou aucune.</summary>
public sealed class CampagnesDemonstration(
    ICampagneRepository campagnes, IAlerteRepository alertes, ISuiviCampagneRepository suivis, CommunesConcernees communes, IKitRepository kits, TimeProvider horloge)
{
    private const string Auteur = "Camille Rousset";
    private const int JoursAvantOuverture = 45;

    private static readonly string[] EnVigilance = ["13", "53"];

    /// <returns>Nombre de campagnes ajoutées ; aucune si elles l'ont déjà été, quoi qu'on en ait fait depuis.</returns>
    public async Task<int> SemerAsync(CancellationToken ct)
    {
        if (await campagnes.Requete.AnyAsync(ct))
        {
            return 0;
        }
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var today = HeureDeParis.Jour(maintenant);
        var slugs = await kits.Requete.ToDictionaryAsync(k => k.Slug, k => k.Id, StringComparer.Ordinal, ct);
        var (courante, passee) = Saisons(today);
        var close = await SemerAsync(passee, slugs, today, ct);
        close.Clore(HeureDeParis.DebutUtc(Min(close.Fin.AddDays(20), today)).AddHours(9));
        var ouverte = await SemerAsync(courante, slugs, today, ct);
        var alerte = new Alerte(
            IdentifiantStable.De("alerte", $"{courante}"),
            new AlerteDonnees(
                courante.Saison == SaisonCampagne.Canicule ? NatureAlerte.Canicule : NatureAlerte.GrandFroid, NiveauAlerte.Orange, EnVigilance, today.AddDays(-1), today.AddDays(3),
                "Météo-France, bulletin de vigilance (exemple de démonstration)", "Vérifiez que les points d’accueil sont ouverts et que les relais ont les affiches."),
            new Acte(null, Auteur, maintenant.Date.AddDays(-1).AddHours(15)));
        alerte.NoterSuites(ouverte.Id, (await communes.LireAsync(ouverte.Annee, EnVigilance, today, ct)).Count, 0);
        alertes.Ajouter(alerte);
        await alertes.SaveAsync(alerte, null, ct);
        return 2;
    }

    /// <summary>La saison en cours ou la plus proche, et celle d'avant.</summary>
    private static ((SaisonCampagne Saison, int Annee) Courante, (SaisonCampagne Saison, int Annee) Passee) Saisons(DateOnly today) => today.Month switch
    {
        <= 3 => ((SaisonCampagne.GrandFroid, today.Year - 1), (SaisonCampagne.Canicule, today.Year - 1)),
        <= 9 => ((SaisonCampagne.Canicule, today.Year), (SaisonCampagne.GrandFroid, today.Year - 1)),
        _ => ((SaisonCampagne.GrandFroid, today.Year), (SaisonCampagne.Canicule, today.Year)),
    };

    private async Task<Campagne> SemerAsync((SaisonCampagne Saison, int Annee) saison, Dictionary<string, Guid> slugs, DateOnly today, CancellationToken ct)
    {
        var titre = SaisonsCampagne.Titre(saison.Saison, saison.Annee);
        var kit = slugs.TryGetValue(saison.Saison == SaisonCampagne.Canicule ? "canicule" : "grand-froid", out var id) ? id : (Guid?)null;
        var campagne = new Campagne(
            IdentifiantStable.De("campagne", titre), saison.Saison, saison.Annee,
            CampagneDonnees.Proposer(saison.Saison, saison.Annee, titre, today, today) with { KitId = kit, Description = "Campagne de démonstration : les communes et leurs étapes sont fictives." });
        campagne.Ouvrir(HeureDeParis.DebutUtc(campagne.Debut.AddDays(-JoursAvantOuverture)).AddHours(9));
        campagnes.Ajouter(campagne);
        foreach (var commune in await communes.LireAsync(saison.Annee, null, today, ct))
        {
            suivis.Ajouter(Suivre(campagne, commune, today));
        }
        return campagne;
    }

    /// <summary>Chaque commune a son allure : certaines font tout à temps, d'autres commencent à peine.</summary>
    private static SuiviCampagne Suivre(Campagne campagne, CommuneConcernee commune, DateOnly today)
    {
        var hasard = new Random(IdentifiantStable.Graine($"{campagne.Cle}/{commune.Code}"));
        var suivi = new SuiviCampagne(IdentifiantStable.De("suivi", $"{campagne.Cle}/{commune.Code}"), campagne.Id, commune.Code, commune.Departement);
        var allure = hasard.NextDouble();
        foreach (var etape in campagne.Etapes.Where(e => e.Echeance < today.AddDays(5)))
        {
            if (hasard.NextDouble() < 0.35 + (0.65 * allure))
            {
                var le = Min(etape.Echeance.AddDays(hasard.Next(-6, 2)), today);
                suivi.Cocher(campagne, etape.Id, new Acte(null, "Coordination de démonstration", HeureDeParis.DebutUtc(le).AddHours(10)));
            }
        }
        return suivi;
    }

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
