namespace VillesSolidaires.Conventions.Versions;

/// <summary>Compare deux textes morceau par morceau, puis mot à mot ce qui a été modifié.</summary>
public static class ComparaisonTextes
{
    /// <summary>Au-dessous, deux clauses de même numéro n'ont en commun que leur place : l'une est retirée, l'autre ajoutée.</summary>
    private const double RessemblanceMin = 0.3;

    public static IReadOnlyList<GroupeCompareDto> Comparer(ContenuConvention de, ContenuConvention a) =>
        [.. DecoupageTexte.Groupes.Select(g => new GroupeCompareDto(g.Titre, Apparier([.. g.Lire(de)], [.. g.Lire(a)], g.EstRenumerotable)))];

    /// <summary>« 3 articles modifiés, 1 ajouté ; 1 engagement retiré ».</summary>
    public static string Resumer(IReadOnlyList<GroupeCompareDto> groupes)
    {
        var phrases = groupes.Zip(DecoupageTexte.Groupes, Resumer).OfType<string>().ToList();
        return phrases.Count == 0 ? "Les deux textes sont identiques" : string.Join($"{Formats.Insecable}; ", phrases);
    }

    private static string? Resumer(GroupeCompareDto groupe, GroupeTexte sorte)
    {
        List<string> comptes = [];
        foreach (var etat in (EtatComparaison[])[EtatComparaison.Modifie, EtatComparaison.Ajoute, EtatComparaison.Retire])
        {
            if (groupe.Elements.Count(e => e.Etat == etat) is var nombre and > 0)
            {
                var participe = etat.Libelle().ToLowerInvariant() + (sorte.EstFeminin ? "e" : "");
                comptes.Add(comptes.Count == 0
                    ? Formats.Accorder(nombre, $"{sorte.Nom} {participe}", $"{sorte.Nom}s {participe}s")
                    : Formats.Accorder(nombre, participe));
            }
        }
        return comptes.Count == 0 ? null : string.Join(", ", comptes);
    }

    private static List<ElementCompareDto> Apparier(List<ElementTexte> anciens, List<ElementTexte> nouveaux, bool renumerotable)
    {
        var paires = new Dictionary<ElementTexte, ElementTexte>(ReferenceEqualityComparer.Instance);
        var libres = anciens.ToList();
        foreach (var nouveau in nouveaux)
        {
            Lier(paires, libres, nouveau, libres.Find(e => e.Cle == nouveau.Cle));
        }
        if (renumerotable)
        {
            // Un titre réécrit : la clause se reconnaît à sa place, si son texte lui ressemble encore.
            foreach (var nouveau in nouveaux.Where(n => !paires.ContainsKey(n)).ToList())
            {
                Lier(paires, libres, nouveau, libres.Find(e => e.Repere == nouveau.Repere && ComparaisonMots.Ressemblance(e.Texte, nouveau.Texte) >= RessemblanceMin));
            }
        }
        return Ordonner(anciens, nouveaux, paires);
    }

    private static void Lier(Dictionary<ElementTexte, ElementTexte> paires, List<ElementTexte> libres, ElementTexte nouveau, ElementTexte? ancien)
    {
        if (ancien is not null)
        {
            paires[nouveau] = ancien;
            libres.Remove(ancien);
        }
    }

    /// <summary>L'ordre du nouveau texte, où chaque morceau retiré reprend la place qu'il avait.</summary>
    private static List<ElementCompareDto> Ordonner(List<ElementTexte> anciens, List<ElementTexte> nouveaux, Dictionary<ElementTexte, ElementTexte> paires)
    {
        var retires = anciens.Where(a => !paires.Values.Contains(a, ReferenceEqualityComparer.Instance)).ToList();
        List<ElementCompareDto> ordonnes = [];
        foreach (var nouveau in nouveaux)
        {
            var ancien = paires.GetValueOrDefault(nouveau);
            var place = ancien is null ? -1 : anciens.IndexOf(ancien);
            foreach (var retire in retires.Where(r => anciens.IndexOf(r) < place).ToList())
            {
                ordonnes.Add(Retire(retire));
                retires.Remove(retire);
            }
            ordonnes.Add(ancien is null ? Ajoute(nouveau) : Compare(ancien, nouveau));
        }
        ordonnes.AddRange(retires.Select(Retire));
        return ordonnes;
    }

    private static ElementCompareDto Ajoute(ElementTexte e) => new(EtatComparaison.Ajoute, e.Repere, null, null, Entier(e, change: true));

    private static ElementCompareDto Retire(ElementTexte e) => new(EtatComparaison.Retire, e.Repere, null, Entier(e, change: true), null);

    private static ElementCompareDto Compare(ElementTexte ancien, ElementTexte nouveau)
    {
        var ancienRepere = ancien.Repere == nouveau.Repere ? null : ancien.Repere;
        if ((ancien.Titre, ancien.Texte) == (nouveau.Titre, nouveau.Texte))
        {
            return new ElementCompareDto(EtatComparaison.Inchange, nouveau.Repere, ancienRepere, Entier(ancien, change: false), Entier(nouveau, change: false));
        }
        var titre = ComparaisonMots.Comparer(ancien.Titre, nouveau.Titre);
        var texte = ComparaisonMots.Comparer(ancien.Texte, nouveau.Texte);
        return new ElementCompareDto(
            EtatComparaison.Modifie, nouveau.Repere, ancienRepere, new CoteCompareDto(titre.Avant, texte.Avant), new CoteCompareDto(titre.Apres, texte.Apres));
    }

    private static CoteCompareDto Entier(ElementTexte e, bool change) => new([new FragmentDto(change, e.Titre)], [new FragmentDto(change, e.Texte)]);
}
