using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Demonstration;

/// <summary>Liens suivis à Marseille et en Mayenne, et l'identité imprimable de Marseille. Le logo est fictif, dessiné pour la démonstration et libre.</summary>
public sealed class DiffusionDemonstration(
    IKitRepository tousLesKits, ILienSuiviRepository liens, IRepository<IdentiteCommune> identites, ITerritoireRepository territoires, IDepotFichiers depot,
    TimeProvider horloge)
{
    private const string Auteur = "Démonstration";
    private const int MoisDeDiffusion = 14;
    // Numéro réservé aux fictions par l'Arcep, comme les adresses en « .example ».
    private const string Telephone = "04 65 71 00 00";
    private const string Marseille = "13055";
    private const string RessourceLogo = "demonstration/logo-marseille.png";

    private static readonly (string Kit, string Commune, string Departement, string Canal, string Libelle)[] Liens =
    [
        ("canicule", Marseille, "13", "mairie", "Page « Été solidaire » du site"),
        ("canicule", Marseille, "13", "reseaux", "Publications de juillet"),
        ("canicule", Marseille, "13", "courriel", "Lettre aux centres sociaux"),
        ("grand-froid", Marseille, "13", "bailleur", "Halls des bailleurs, novembre"),
        ("grand-froid", "53130", "53", "mairie", "Bulletin municipal de décembre"),
        ("grand-froid", "53147", "53", "reseaux", "Groupe des associations de quartier"),
    ];

    private static readonly (string Kit, string Commune, string Departement)[] Affiches = [("canicule", Marseille, "13"), ("grand-froid", Marseille, "13"), ("grand-froid", "53130", "53")];

    public async Task SemerAsync(CancellationToken ct)
    {
        var kits = await tousLesKits.Requete.ToDictionaryAsync(k => k.Slug, k => k.Id, StringComparer.Ordinal, ct);
        // Un référentiel réduit n'a pas toutes ces communes.
        var communes = await territoires.Communes.Where(c => c.DepartementCode == "13" || c.DepartementCode == "53").Select(c => c.Code).ToHashSetAsync(StringComparer.Ordinal, ct);
        await SemerLiensAsync(kits, communes, ct);
        if (communes.Contains(Marseille) && !await identites.Requete.AnyAsync(i => i.CommuneCode == Marseille, ct))
        {
            await SemerIdentiteAsync(ct);
        }
    }

    private async Task SemerLiensAsync(IReadOnlyDictionary<string, Guid> kits, HashSet<string> communes, CancellationToken ct)
    {
        var voulus = Liens.Where(l => kits.ContainsKey(l.Kit) && communes.Contains(l.Commune)).Select(l => new LienSuivi(
                IdentifiantStable.De("lien", $"{l.Kit}/{l.Commune}/{l.Canal}"), CodeLien.Tirer(),
                new LienDonnees(kits[l.Kit], l.Canal, l.Libelle, Auteur) { CommuneCode = l.Commune, DepartementCode = l.Departement }))
            .Concat(Affiches.Where(a => kits.ContainsKey(a.Kit) && communes.Contains(a.Commune)).Select(a => LienSuivi.DAffiche(
                IdentifiantStable.De("lien-affiche", $"{a.Kit}/{a.Commune}"), CodeLien.Tirer(), kits[a.Kit], a.Commune, a.Departement, campagneId: null, Auteur)))
            .ToList();
        var (ids, cles) = (voulus.ConvertAll(l => l.Id), voulus.ConvertAll(l => l.Cle));
        var presents = await liens.Requete.Where(l => ids.Contains(l.Id) || (l.Cle != null && cles.Contains(l.Cle))).Select(l => new { l.Id, l.Cle }).ToListAsync(ct);
        var nouveaux = voulus.Where(l => !presents.Exists(p => p.Id == l.Id || (l.Cle is not null && p.Cle == l.Cle))).ToList();
        nouveaux.ForEach(liens.Ajouter);
        if (nouveaux.Count > 0)
        {
            await liens.SaveAsync(nouveaux[0], null, ct);
            await VieillirAsync(nouveaux.ConvertAll(l => l.Id), ct);
        }
    }

    // L'enregistrement les date d'aujourd'hui : une affiche collée ce matin n'aurait encore rien fait télécharger.
    private Task<int> VieillirAsync(List<Guid> ids, CancellationToken ct)
    {
        var crees = horloge.GetUtcNow().UtcDateTime.AddMonths(-MoisDeDiffusion);
        return liens.Requete.Where(l => ids.Contains(l.Id)).ExecuteUpdateAsync(s => s.SetProperty(l => l.CreeLe, crees), ct);
    }

    private async Task SemerIdentiteAsync(CancellationToken ct)
    {
        using var contenu = new MemoryStream();
        await using (var ressource = typeof(DiffusionDemonstration).Assembly.GetManifestResourceStream(RessourceLogo)!)
        {
            await ressource.CopyToAsync(contenu, ct);
        }
        var logo = LogoVerifie.Verifier(new LogoDepose("logo.png", contenu.ToArray()));
        await depot.EcrireAsync(logo.Chemin, contenu.ToArray(), ct);
        var identite = new IdentiteCommune(IdentifiantStable.De("identite", Marseille), Marseille, "13");
        identite.Modifier(new ContactCommune("Service de la vie associative", Telephone, "entraide@marseille.example", "www.marseille.example"));
        identite.Illustrer(logo);
        identites.Ajouter(identite);
        await identites.SaveAsync(identite, null, ct);
    }
}
