using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

/// <summary>Le lien du code QR de l’affiche d’une commune : un par commune, kit et campagne, gardé d’une affiche à l’autre.</summary>
public sealed class LiensDAffiche(ILienSuiviRepository liens, IUtilisateurCourant utilisateur)
{
    private const int Essais = 3;

    /// <returns>Code du lien de chaque commune qui en a déjà un.</returns>
    public async Task<IReadOnlyDictionary<string, string>> ChercherAsync(Guid kitId, Guid? campagneId, IReadOnlyCollection<CommuneDesignee> communes, CancellationToken ct)
    {
        var cles = communes.Select(c => LienSuivi.CleDAffiche(kitId, c.Code, campagneId)).ToList();
        return await liens.Requete.Where(l => cles.Contains(l.Cle!)).ToDictionaryAsync(l => l.CommuneCode!, l => l.Code, StringComparer.Ordinal, ct);
    }

    /// <summary>Le lien de chaque commune, créé s’il manque, en une transaction.</summary>
    /// <returns>Code du lien, par commune.</returns>
    public async Task<IReadOnlyDictionary<string, string>> ObtenirAsync(Guid kitId, Guid? campagneId, IReadOnlyCollection<CommuneDesignee> communes, CancellationToken ct)
    {
        for (var essai = 1; ; essai++)
        {
            var codes = new Dictionary<string, string>(await ChercherAsync(kitId, campagneId, communes, ct), StringComparer.Ordinal);
            var nouveaux = communes.Where(c => !codes.ContainsKey(c.Code))
                .Select(c => LienSuivi.DAffiche(Guid.CreateVersion7(), CodeLien.Tirer(), kitId, c.Code, c.DepartementCode, campagneId, utilisateur.Nom)).ToList();
            if (nouveaux.Count == 0)
            {
                return codes;
            }
            if (await EnregistrerAsync(nouveaux, dernierEssai: essai == Essais, ct))
            {
                nouveaux.ForEach(l => codes[l.CommuneCode!] = l.Code);
                return codes;
            }
        }
    }

    /// <returns>Faux si une autre personne vient de faire la même affiche : son lien servira aux deux.</returns>
    private async Task<bool> EnregistrerAsync(List<LienSuivi> nouveaux, bool dernierEssai, CancellationToken ct)
    {
        nouveaux.ForEach(liens.Ajouter);
        try
        {
            await liens.SaveAsync(nouveaux[0], null, ct);
            return true;
        }
        catch (UniciteException) when (!dernierEssai)
        {
            return false;
        }
        finally
        {
            // Un lot enregistré ne pèse pas sur les suivants ; un lot refusé ne repart pas avec eux.
            liens.Oublier();
        }
    }
}
