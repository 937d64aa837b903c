using AutoMapper;

namespace VillesSolidaires.Kits;

/// <summary>Projections des kits. Une par fonctionnalité, à côté d'elle.</summary>
public sealed class KitProfile : Profile
{
    public KitProfile()
    {
        CreateMap<Kit, KitDetailDto>();
        CreateMap<VersionKit, VersionKitDto>();
        CreateMap<FichierKit, FichierKitDto>();
    }
}
